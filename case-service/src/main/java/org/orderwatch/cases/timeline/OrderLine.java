package org.orderwatch.cases.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.ServiceStatus;
import org.orderwatch.kernel.vocabulary.Terms;

/**
 * An order as a case shows it on a day (rules 5 and 6).
 *
 * @param order the order
 * @param proceeding its proceeding
 * @param court the court that has the proceeding, or null where it is not known
 * @param docket its docket, or null
 * @param form its form now
 * @param grantedOn the day it was granted
 * @param on the day of this statement, in the court's zone
 * @param restrainsClient whether it restrains the client on that day; null if it does not
 * @param protectsClient whether it protects the client on that day; null if it does not
 * @param inForce whether it restrains anybody on that day; null if it does not
 * @param terms its complete terms
 * @param end when it ends; all ends are the first day no longer in force
 * @param service service for each restrained person
 */
public record OrderLine(
    OrderId order,
    ProceedingId proceeding,
    @Nullable Court court,
    @Nullable DocketId docket,
    OrderForm form,
    LocalDate grantedOn,
    LocalDate on,
    @Nullable Certainty restrainsClient,
    @Nullable Certainty protectsClient,
    @Nullable Certainty inForce,
    Terms terms,
    EndEstimate end,
    List<ServiceStatus> service) {

  /** Copies the list, so that the value cannot change. */
  public OrderLine {
    service = List.copyOf(service);
  }

  /**
   * Whether somebody whom it restrains was not given it, as far as is recorded.
   *
   * @return true if service of one restrained person is missing
   */
  @JsonProperty("unserved")
  public boolean unserved() {
    return service.stream().anyMatch(each -> each.servedOn() == null);
  }
}
