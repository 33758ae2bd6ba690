package org.orderwatch.cases.ends;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.Restraint;

/**
 * An order that ends, or may end, soon. All ends are the first day on which it is no longer in
 * force.
 *
 * @param order the order
 * @param proceeding the proceeding it was granted in
 * @param form its form
 * @param grantedOn the day it was granted
 * @param earliest it is in force for certain until the day before
 * @param expected what is usual, or null
 * @param latest it is not in force from this day on; null means open
 * @param basis on what these rest
 * @param askForThePaper whether earliest and latest differ, so that somebody must find out
 * @param restraints whom it restrains for whom
 */
public record ComingEnd(
    OrderId order,
    ProceedingId proceeding,
    OrderForm form,
    LocalDate grantedOn,
    LocalDate earliest,
    @Nullable LocalDate expected,
    @Nullable LocalDate latest,
    EndBasis basis,
    boolean askForThePaper,
    List<Restraint> restraints) {

  /** Copies the list, so that the value cannot change. */
  public ComingEnd {
    restraints = List.copyOf(restraints);
  }
}
