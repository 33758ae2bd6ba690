package org.orderwatch.cases.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.caseload.CaseShown;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * A case with its proceedings, as its reader may see them.
 *
 * @param shown the case
 * @param proceedings its proceedings, the liveliest first
 * @param fresh an empty proceeding of the case, with the court of the latest one
 * @param names everybody in the case, the client first
 */
record CasePicture(
    CaseShown shown,
    List<ProceedingPicture> proceedings,
    ProceedingPicture fresh,
    Map<PersonId, String> names) {

  CasePicture {
    proceedings = List.copyOf(proceedings);
  }

  Optional<ProceedingPicture> find(@Nullable ProceedingId id) {
    return proceedings.stream()
        .filter(each -> each.id() != null && each.id().equals(id))
        .findFirst();
  }
}
