package org.orderwatch.cases.supportcase;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;

/** What happens to a case, as this service stores it: ids and dates, texts are in the ledger. */
public sealed interface SupportCaseEvent {

  /**
   * The case concerned.
   *
   * @return its id
   */
  CaseId caseId();

  /**
   * A case was opened for a client.
   *
   * @param caseId the case
   * @param client the client
   * @param on the day, in the zone of the agency
   */
  record Opened(CaseId caseId, PersonId client, LocalDate on) implements SupportCaseEvent {}

  /**
   * An advocate took the case on.
   *
   * @param caseId the case
   * @param advocate the advocate
   * @param on the day, in the zone of the agency
   */
  record Assigned(CaseId caseId, UserId advocate, LocalDate on) implements SupportCaseEvent {}

  /**
   * An advocate no longer works on the case.
   *
   * @param caseId the case
   * @param advocate the advocate
   * @param on the day, in the zone of the agency
   */
  record Unassigned(CaseId caseId, UserId advocate, LocalDate on) implements SupportCaseEvent {}

  /**
   * The case was closed.
   *
   * @param caseId the case
   * @param on the day, in the zone of the agency
   */
  record Closed(CaseId caseId, LocalDate on) implements SupportCaseEvent {}

  /**
   * The case was opened again.
   *
   * @param caseId the case
   * @param on the day, in the zone of the agency
   */
  record Reopened(CaseId caseId, LocalDate on) implements SupportCaseEvent {}

  /**
   * A person was linked to the client or to the opposing party.
   *
   * @param caseId the case
   * @param person the person
   * @param to to whom
   * @param how how they are linked
   */
  record PersonLinked(CaseId caseId, PersonId person, LinkedTo to, LinkKind how)
      implements SupportCaseEvent {}

  /**
   * A link was removed.
   *
   * @param caseId the case
   * @param person the person
   */
  record PersonUnlinked(CaseId caseId, PersonId person) implements SupportCaseEvent {}

  /**
   * A proceeding was taken into the case.
   *
   * @param caseId the case
   * @param proceeding the proceeding
   */
  record ProceedingLinked(CaseId caseId, ProceedingId proceeding) implements SupportCaseEvent {}

  /**
   * A note was added; its text is in the ledger.
   *
   * @param caseId the case
   * @param note the note
   * @param on the day, in the zone of the agency
   */
  record NoteAdded(CaseId caseId, NoteId note, LocalDate on) implements SupportCaseEvent {}

  /**
   * A colleague was let in; the reason is in the ledger.
   *
   * @param caseId the case
   * @param user the colleague
   */
  record AccessGranted(CaseId caseId, UserId user) implements SupportCaseEvent {}

  /**
   * A colleague was barred; the reason is in the ledger.
   *
   * @param caseId the case
   * @param user the colleague
   */
  record AccessBarred(CaseId caseId, UserId user) implements SupportCaseEvent {}

  /**
   * A bar was lifted; the reason is in the ledger.
   *
   * @param caseId the case
   * @param user the colleague
   */
  record AccessBarLifted(CaseId caseId, UserId user) implements SupportCaseEvent {}
}
