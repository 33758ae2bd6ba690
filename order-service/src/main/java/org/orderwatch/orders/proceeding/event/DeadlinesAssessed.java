package org.orderwatch.orders.proceeding.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;

/**
 * What follows by rule from the effective entries of a proceeding; recorded whenever it differs
 * from the last. Consumers take it as it is and never compute it themselves.
 *
 * @param rules the version of the rules that made it
 * @param orders every order of the proceeding, in order of grant
 * @param petitions the petitions, in order of filing; usually one, empty while none is recorded
 * @param court the court that has the proceeding, or null
 * @param docket its docket, or null
 * @param answers the proceeding that its cross-petition answers, or null
 * @param hearings the hearings as they now stand, in order of date
 * @param impossible entries that a later correction made impossible; each is a task
 */
public record DeadlinesAssessed(
    String rules,
    List<OrderAssessment> orders,
    List<PetitionAssessment> petitions,
    @Nullable Court court,
    @Nullable DocketId docket,
    @Nullable ProceedingId answers,
    List<HearingDate> hearings,
    List<EntryId> impossible)
    implements ProceedingEvent {

  /** Copies the lists, so that the value cannot change. */
  public DeadlinesAssessed {
    orders = List.copyOf(orders);
    petitions = List.copyOf(petitions);
    hearings = List.copyOf(hearings);
    impossible = List.copyOf(impossible);
  }
}
