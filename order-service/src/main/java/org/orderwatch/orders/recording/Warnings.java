package org.orderwatch.orders.recording;

import org.orderwatch.orders.deadlines.Warning;

/** Warnings in words. */
final class Warnings {

  private Warnings() {}

  static WarningAnswer answer(Warning warning) {
    return new WarningAnswer(
        warning.kind().name(), warning.entry(), warning.others(), words(warning.kind()));
  }

  private static String words(Warning.Kind kind) {
    return switch (kind) {
      case PETITION_NOT_RECORDED -> "No petition is recorded in this proceeding yet.";
      case COURT_NOT_RECORDED -> "Neither a petition nor an order says which court it is.";
      case SECOND_PETITION ->
          "This is a second petition in one proceeding. An answer usually has a proceeding of its"
              + " own.";
      case FINAL_WITHOUT_TEMPORARY -> "No temporary order is recorded before this final one.";
      case GRANTED_AFTER_DISMISSAL ->
          "This was granted after the proceeding had been dismissed or withdrawn.";
      case SERVED_BEFORE_PETITION -> "The order was served before any petition was filed.";
      case OUTCOME_BEFORE_PETITION -> "This outcome is dated before the petition.";
      case FINAL_ORDER_ENDED_BY_DISMISSAL ->
          "This dismissal ends a final order. See whether the paper dismisses both.";
      case WITHDRAWN_AFTER_FINAL_ORDER ->
          "The petition was withdrawn after a final order; the order stays as it was.";
      case MODIFIED_TO_END_EARLIER ->
          "The new last day lies before the day of the modification, so the order ended that day.";
      case ACT_AFTER_END ->
          "The order had ended before this. What follows counts as a second time in force.";
      case DATED_BEFORE_GRANT -> "This is dated before the order was granted.";
      case NOTHING_TO_CONTINUE ->
          "The continuance speaks of the order, but no temporary order was in force that day.";
      case HEARING_NOT_RECORDED -> "The hearing that this names is not recorded.";
      case VIOLATION_BY_PERSON_NOT_RESTRAINED ->
          "The person named was not restrained by the order on that day.";
      case NOTHING_TO_REINSTATE ->
          "The proceeding was reinstated, but no dismissal is recorded before that.";
      case NOW_IMPOSSIBLE -> "This entry has become impossible. Look at it and correct it.";
    };
  }
}
