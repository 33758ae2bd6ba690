package org.orderwatch.cases.recording;

import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.timeline.TimelineItem;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * What a form is about.
 *
 * @param shown the case
 * @param form the form with the questions that are asked here
 * @param choices what can be chosen
 * @param corrects the entry that is to be corrected, or null
 * @param opening how a new proceeding begins, or null where it is recorded in one
 */
record Task(
    CasePicture shown,
    FactForm form,
    Asking.Choices choices,
    @Nullable TimelineItem corrects,
    FactFiller.@Nullable Opening opening) {

  ProceedingPicture picture() {
    return choices.picture();
  }

  CaseId caseId() {
    return picture().caseId();
  }

  @Nullable ProceedingId proceeding() {
    return picture().id();
  }

  /** Whether the form itself says what was wrong, instead of the right fact. */
  boolean plainCorrection() {
    return form.fact().equals("EntryCorrected");
  }

  /** Where the form is sent: ids only. */
  String address() {
    StringBuilder address = new StringBuilder("/cases/" + caseId() + "/record/" + form.fact());
    ProceedingId proceeding = proceeding();
    if (proceeding != null) {
      address.append("?proceeding=").append(proceeding);
    } else if (opening != null) {
      address
          .append("?opposing=")
          .append(opening.opposing())
          .append("&side=")
          .append(opening.clientAsks() ? "asks" : "answers");
    }
    if (corrects != null) {
      address.append("&corrects=").append(corrects.entry());
    }
    return address.toString();
  }
}
