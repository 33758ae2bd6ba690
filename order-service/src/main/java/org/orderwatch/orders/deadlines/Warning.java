package org.orderwatch.orders.deadlines;

import java.util.List;
import org.orderwatch.kernel.ids.EntryId;

/**
 * Something unusual about an entry that was accepted (section 3). Follows from the effective
 * entries, so that a later fact can take it away.
 *
 * @param kind what is unusual
 * @param entry the entry it is about
 * @param others the entries that it is unusual beside; may be empty
 */
public record Warning(Kind kind, EntryId entry, List<EntryId> others) {

  /** Copies the list, so that the value cannot change. */
  public Warning {
    others = List.copyOf(others);
  }

  /** What is unusual. */
  public enum Kind {
    /** No petition is recorded. */
    PETITION_NOT_RECORDED,
    /** Neither a petition nor an order tells the court. */
    COURT_NOT_RECORDED,
    /** A second petition in one proceeding; an answer usually has a proceeding of its own. */
    SECOND_PETITION,
    /** A final order with no temporary one before it. */
    FINAL_WITHOUT_TEMPORARY,
    /** A grant after the proceeding's dismissal or withdrawal. */
    GRANTED_AFTER_DISMISSAL,
    /** An order was served before any petition. */
    SERVED_BEFORE_PETITION,
    /** An outcome is dated before the petition. */
    OUTCOME_BEFORE_PETITION,
    /** A dismissal of the petition ended a final order: see whether the paper dismisses both. */
    FINAL_ORDER_ENDED_BY_DISMISSAL,
    /** A petition was withdrawn after a final order; the order stays as it was. */
    WITHDRAWN_AFTER_FINAL_ORDER,
    /**
     * A modification's new last day lies before its own day; the order ended that day (rule 16).
     */
    MODIFIED_TO_END_EARLIER,
    /** The order had ended before; what follows is a second interval (rule 16). */
    ACT_AFTER_END,
    /** A report, request, copy or registration dated before the order was granted. */
    DATED_BEFORE_GRANT,
    /** A continuance speaks of the order but no temporary order was in force that day. */
    NOTHING_TO_CONTINUE,
    /** The hearing named is not recorded. */
    HEARING_NOT_RECORDED,
    /** The person said to have violated an order was not restrained by it that day. */
    VIOLATION_BY_PERSON_NOT_RESTRAINED,
    /** The proceeding was reinstated but no dismissal is recorded. */
    NOTHING_TO_REINSTATE,
    /** A correction made this entry impossible; somebody must look at it. */
    NOW_IMPOSSIBLE
  }
}
