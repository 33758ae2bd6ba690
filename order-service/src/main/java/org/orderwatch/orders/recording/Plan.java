package org.orderwatch.orders.recording;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.EntryEvent;
import org.orderwatch.orders.proceeding.event.Fact;

/**
 * What is to be recorded of one proceeding.
 *
 * @param id the proceeding
 * @param stored what is stored of it
 * @param facts new facts, with courts as they are stored
 * @param corrections corrections, after the facts
 * @param today the day it is now at the court
 */
public record Plan(
    ProceedingId id,
    Streams.Stream stored,
    List<Fact> facts,
    List<EntryCorrected> corrections,
    LocalDate today) {

  /** Copies the lists, so that the value cannot change. */
  public Plan {
    facts = List.copyOf(facts);
    corrections = List.copyOf(corrections);
  }

  /**
   * Facts and corrections together.
   *
   * @return the facts, then the corrections
   */
  public List<EntryEvent> additions() {
    return Stream.<EntryEvent>concat(facts.stream(), corrections.stream()).toList();
  }

  List<EntryId> entries() {
    return additions().stream().map(each -> each.entry().id()).toList();
  }
}
