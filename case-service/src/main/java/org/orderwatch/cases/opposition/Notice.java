package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.util.List;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * Something about two proceedings that is shown for information and is no task.
 *
 * @param kind what it is
 * @param proceedings for SAME_DAY that of the order of one day and that of what stood against it;
 *     for CONSECUTIVE the earlier and the later
 * @param order the order of one day, or the later order
 * @param from SAME_DAY: the day; CONSECUTIVE: the first day after the earlier order
 * @param until SAME_DAY: the same day; CONSECUTIVE: the first day of the later order
 */
public record Notice(
    NoticeKind kind,
    List<ProceedingId> proceedings,
    OrderId order,
    LocalDate from,
    LocalDate until) {

  /** Copies the list, so that the value cannot change. */
  public Notice {
    proceedings = List.copyOf(proceedings);
  }
}
