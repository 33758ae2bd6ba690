package org.orderwatch.cases.supportcase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.supportcase.SupportCaseCommand.AddNote;
import org.orderwatch.cases.supportcase.SupportCaseCommand.AssignCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.BarAccess;
import org.orderwatch.cases.supportcase.SupportCaseCommand.CloseCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.GrantAccess;
import org.orderwatch.cases.supportcase.SupportCaseCommand.LiftBar;
import org.orderwatch.cases.supportcase.SupportCaseCommand.LinkPerson;
import org.orderwatch.cases.supportcase.SupportCaseCommand.LinkProceeding;
import org.orderwatch.cases.supportcase.SupportCaseCommand.OpenCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.ReopenCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.UnassignCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.UnlinkPerson;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.eventstore.Recorded;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does the agency's work on cases: event and what follows from it at once, in one transaction. Does
 * not ask who may; callers do, with {@link org.orderwatch.cases.access.CaseAccess}. Where {@code
 * seen} is given and the case stands elsewhere, the work is refused with CHANGED_SINCE.
 */
@Service
public class SupportCases {

  private static final Comparator<UserId> BY_ID = Comparator.comparing(UserId::value);

  private final Commands commands;
  private final CaseLedger ledger;

  SupportCases(Commands commands, CaseLedger ledger) {
    this.commands = commands;
    this.ledger = ledger;
  }

  /**
   * Opens a case and assigns its first advocates.
   *
   * @param caseId a new id
   * @param client the client, who must be registered
   * @param advocates who works on it, possibly nobody yet
   * @param on the day, in the zone of the agency
   * @return the case and its sequence
   */
  public Recorded open(CaseId caseId, PersonId client, Set<UserId> advocates, LocalDate on) {
    return commands.inTransaction(
        () -> {
          Recorded recorded = send(new OpenCase(caseId, client, on));
          for (UserId advocate : advocates.stream().sorted(BY_ID).toList()) {
            recorded = send(new AssignCase(caseId, advocate, on, null));
          }
          return recorded;
        });
  }

  /** Assigns an advocate. */
  public Recorded assign(CaseId caseId, UserId advocate, LocalDate on, @Nullable Long seen) {
    return once(new AssignCase(caseId, advocate, on, seen));
  }

  /** Takes the case from an advocate. */
  public Recorded unassign(CaseId caseId, UserId advocate, LocalDate on, @Nullable Long seen) {
    return once(new UnassignCase(caseId, advocate, on, seen));
  }

  /** Closes the case. */
  public Recorded close(CaseId caseId, LocalDate on, @Nullable Long seen) {
    return once(new CloseCase(caseId, on, seen));
  }

  /** Opens a closed case again. */
  public Recorded reopen(CaseId caseId, LocalDate on, @Nullable Long seen) {
    return once(new ReopenCase(caseId, on, seen));
  }

  /** Links a person to the client or the opposing party, or changes the link. */
  public Recorded link(
      CaseId caseId, PersonId person, LinkedTo to, LinkKind how, @Nullable Long seen) {
    return once(new LinkPerson(caseId, person, to, how, seen));
  }

  /** Removes a link. */
  public Recorded unlink(CaseId caseId, PersonId person, @Nullable Long seen) {
    return once(new UnlinkPerson(caseId, person, seen));
  }

  /** Takes a proceeding into the case. */
  public Recorded link(CaseId caseId, ProceedingId proceeding, @Nullable Long seen) {
    return once(new LinkProceeding(caseId, proceeding, seen));
  }

  /**
   * Adds a note, whose text is kept under the client's key.
   *
   * @param caseId the case
   * @param note a new id
   * @param on the day it is about, in the zone of the agency
   * @param text what it says
   * @param seen the sequence that the caller saw, or null
   * @return the case and its sequence
   */
  public Recorded addNote(
      CaseId caseId, NoteId note, LocalDate on, String text, @Nullable Long seen) {
    return commands.inTransaction(
        () -> {
          CaseFile file = file(caseId);
          Recorded recorded = send(new AddNote(caseId, note, on, seen));
          ledger.note(caseId, file.client(), note, on, text);
          return recorded;
        });
  }

  /** Lets a colleague in; the reason is kept under the client's key. */
  public Recorded letIn(CaseId caseId, UserId user, String reason, @Nullable Long seen) {
    return withReason(new GrantAccess(caseId, user, seen), user, AccessChange.LET_IN, reason);
  }

  /** Bars a colleague at once; the reason is kept under the client's key. */
  public Recorded bar(CaseId caseId, UserId user, String reason, @Nullable Long seen) {
    return withReason(new BarAccess(caseId, user, seen), user, AccessChange.BARRED, reason);
  }

  /** Lifts a bar; the reason is kept under the client's key. */
  public Recorded liftBar(CaseId caseId, UserId user, String reason, @Nullable Long seen) {
    return withReason(new LiftBar(caseId, user, seen), user, AccessChange.BAR_LIFTED, reason);
  }

  /** The case as it stands; empty if the agency has none such. */
  @Transactional(readOnly = true)
  public Optional<CaseFile> find(CaseId caseId) {
    return ledger.find(caseId);
  }

  /** The colleagues of a case. */
  @Transactional(readOnly = true)
  public List<CaseColleague> staff(CaseId caseId) {
    return ledger.staff(caseId);
  }

  /** The persons linked to a case. */
  @Transactional(readOnly = true)
  public List<LinkedPerson> linked(CaseId caseId) {
    return ledger.linked(caseId);
  }

  /** The proceedings taken into a case beside those of its client. */
  @Transactional(readOnly = true)
  public List<ProceedingId> proceedings(CaseId caseId) {
    return ledger.proceedings(caseId);
  }

  /** The notes of a case, latest first, at most {@code limit}. */
  @Transactional(readOnly = true)
  public List<CaseNote> notes(CaseId caseId, int limit) {
    return ledger.notes(caseId, limit);
  }

  private Recorded withReason(
      SupportCaseCommand command, UserId user, AccessChange change, String reason) {
    return commands.inTransaction(
        () -> {
          CaseFile file = file(command.caseId());
          Recorded recorded = send(command);
          ledger.reason(command.caseId(), file.client(), recorded.sequence(), user, change, reason);
          return recorded;
        });
  }

  private Recorded once(SupportCaseCommand command) {
    return commands.inTransaction(
        () -> {
          file(command.caseId());
          return send(command);
        });
  }

  private Recorded send(SupportCaseCommand command) {
    Recorded recorded = commands.send(command);
    if (!(recorded.result() instanceof SupportCaseEvent event)) {
      throw new IllegalStateException("A case's handler must return the event that it recorded");
    }
    ledger.apply(event, recorded.sequence());
    return recorded;
  }

  private CaseFile file(CaseId caseId) {
    return ledger.find(caseId).orElseThrow(RefusedException::notFound);
  }
}
