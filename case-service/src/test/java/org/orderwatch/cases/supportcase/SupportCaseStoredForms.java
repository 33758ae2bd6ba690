package org.orderwatch.cases.supportcase;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.cases.person.PersonStoredForms;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;

/** One example of each stored event of a case. */
public final class SupportCaseStoredForms {

  private SupportCaseStoredForms() {}

  /** By stable name and revision; fails if a type of the registry has none. */
  public static Map<String, Object> examples() {
    CaseId caseId = new CaseId(new UUID(1, 1));
    PersonId person = new PersonId(new UUID(2, 1));
    UserId user = new UserId(new UUID(3, 1));
    LocalDate day = LocalDate.of(2026, 3, 2);
    return PersonStoredForms.named(
        SupportCaseTypes.STORED,
        new SupportCaseEvent.Opened(caseId, person, day),
        new SupportCaseEvent.Assigned(caseId, user, day),
        new SupportCaseEvent.Unassigned(caseId, user, day),
        new SupportCaseEvent.Closed(caseId, day),
        new SupportCaseEvent.Reopened(caseId, day),
        new SupportCaseEvent.PersonLinked(caseId, person, LinkedTo.CLIENT, LinkKind.CHILD),
        new SupportCaseEvent.PersonUnlinked(caseId, person),
        new SupportCaseEvent.ProceedingLinked(caseId, new ProceedingId(new UUID(5, 1))),
        new SupportCaseEvent.NoteAdded(caseId, new NoteId(new UUID(4, 1)), day),
        new SupportCaseEvent.AccessGranted(caseId, user),
        new SupportCaseEvent.AccessBarred(caseId, user),
        new SupportCaseEvent.AccessBarLifted(caseId, user));
  }
}
