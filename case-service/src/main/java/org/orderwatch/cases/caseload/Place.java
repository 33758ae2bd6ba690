package org.orderwatch.cases.caseload;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.web.RefusedException;

/** Where a page of cases ended. */
record Place(LocalDate openedOn, CaseId caseId) {

  static @Nullable Place read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int cut = text.indexOf('_');
    try {
      if (cut > 0) {
        return new Place(
            LocalDate.parse(text.substring(0, cut)), CaseId.of(text.substring(cut + 1)));
      }
    } catch (DateTimeException | IllegalArgumentException malformed) {
      throw RefusedException.invalid("from", "NOT_A_PLACE", "Send what the last page gave.");
    }
    throw RefusedException.invalid("from", "NOT_A_PLACE", "Send what the last page gave.");
  }

  String text() {
    return openedOn + "_" + caseId;
  }
}
