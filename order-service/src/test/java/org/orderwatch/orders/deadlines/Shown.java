package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.orderwatch.orders.proceeding.Assessment;
import org.orderwatch.orders.proceeding.RecordedEntries;
import org.orderwatch.orders.proceeding.Told;
import org.orderwatch.orders.proceeding.event.EntryEvent;

/** Assessments as short texts that a test can compare and a person can read. */
final class Shown {

  private Shown() {}

  static Assessment assess(EntryEvent... entries) {
    return Assessment.of(new RecordedEntries(Arrays.asList(entries)));
  }

  static OrderAssessment order(Assessment assessment, String name) {
    return assessment.deadlines().orders().stream()
        .filter(each -> each.order().equals(Told.order(name)))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The days of one order, for example {@code 01-10..01-31 YES}; the last day is not one of them.
   */
  static List<String> days(Assessment assessment, String name) {
    return order(assessment, name).sides().stream().map(Shown::days).distinct().toList();
  }

  /** With the form and the persons. */
  static List<String> sides(Assessment assessment, String name) {
    return order(assessment, name).sides().stream()
        .map(
            span ->
                person(span.restrained().value().toString())
                    + ">"
                    + person(span.protects().value().toString())
                    + " "
                    + days(span)
                    + " "
                    + span.form())
        .toList();
  }

  static String end(Assessment assessment, String name) {
    EndEstimate end = order(assessment, name).end();
    return text(end.earliest()) + " / " + text(end.latest()) + " " + end.basis();
  }

  static List<String> pending(Assessment assessment) {
    return assessment.deadlines().petitions().stream()
        .flatMap(each -> each.pending().stream())
        .map(span -> text(span.from()) + ".." + text(span.until()))
        .toList();
  }

  static List<Warning.Kind> warnings(Assessment assessment) {
    return assessment.warnings().stream().map(Warning::kind).sorted().toList();
  }

  private static String days(SideSpan span) {
    return text(span.from()) + ".." + text(span.until()) + " " + span.certainty();
  }

  private static String person(String id) {
    if (id.equals(Told.ANNA.toString())) {
      return "Anna";
    }
    return id.equals(Told.BEN.toString()) ? "Ben" : "child";
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "open" : day.toString().substring(5);
  }
}
