package org.orderwatch.cases.caseload;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.PersonAccess;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Sight;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.kernel.eventstore.Recorded;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;
import org.orderwatch.kernel.web.ETags;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Service;

/**
 * What a caller may do with cases, each once: for pages and API alike. Every check refuses with the
 * answer of an id that does not exist. The answers carry {@code case}, {@code sequence} and, where
 * something was made, its id.
 */
@Service
public class CaseWork {

  private static final int LONGEST_TEXT = 20_000;

  private final Recording recording;
  private final SupportCases cases;
  private final CaseAccess access;
  private final PersonAccess persons;
  private final AgencyDays days;

  CaseWork(
      Recording recording,
      SupportCases cases,
      CaseAccess access,
      PersonAccess persons,
      AgencyDays days) {
    this.recording = recording;
    this.cases = cases;
    this.access = access;
    this.persons = persons;
    this.days = days;
  }

  /**
   * Opens a case. An advocate who is no supervisor works on what she opens; a supervisor names who
   * does.
   *
   * @param viewer who opens it
   * @param key makes it once
   * @param client the client, whom the viewer must see in full
   * @param advocates who works on it
   * @param on the day, or null for today
   * @return the answer, with {@code case} and {@code sequence}
   */
  public Answer open(
      Viewer viewer,
      IdempotencyKey key,
      PersonId client,
      Set<UserId> advocates,
      @Nullable LocalDate on) {
    LocalDate day = day(on);
    Set<UserId> first = viewer.supervisor() ? advocates : Set.of(viewer.user());
    return recording.once(
        key,
        () -> {
          if (persons.require(viewer, client) != Sight.FULL) {
            throw RefusedException.notFound();
          }
        },
        () -> answer(201, cases.open(new CaseId(UUID.randomUUID()), client, first, day)));
  }

  /** Assigns an advocate; for supervisors. */
  public Answer assign(
      Viewer viewer,
      IdempotencyKey key,
      CaseId caseId,
      UserId advocate,
      @Nullable LocalDate on,
      @Nullable Long seen) {
    LocalDate day = day(on);
    return inCase(viewer, key, caseId, () -> cases.assign(caseId, advocate, day, seen));
  }

  /** Takes the case from an advocate; for supervisors. */
  public Answer unassign(
      Viewer viewer, IdempotencyKey key, CaseId caseId, UserId advocate, @Nullable Long seen) {
    LocalDate day = days.today();
    return inCase(viewer, key, caseId, () -> cases.unassign(caseId, advocate, day, seen));
  }

  /** Closes the case. */
  public Answer close(
      Viewer viewer,
      IdempotencyKey key,
      CaseId caseId,
      @Nullable LocalDate on,
      @Nullable Long seen) {
    LocalDate day = day(on);
    return inCase(viewer, key, caseId, () -> cases.close(caseId, day, seen));
  }

  /** Opens a closed case again. */
  public Answer reopen(
      Viewer viewer,
      IdempotencyKey key,
      CaseId caseId,
      @Nullable LocalDate on,
      @Nullable Long seen) {
    LocalDate day = day(on);
    return inCase(viewer, key, caseId, () -> cases.reopen(caseId, day, seen));
  }

  /** Links a person whom the viewer may see. */
  public Answer linkPerson(
      Viewer viewer,
      IdempotencyKey key,
      CaseId caseId,
      PersonId person,
      LinkedTo to,
      LinkKind how,
      @Nullable Long seen) {
    return inCase(
        viewer,
        key,
        caseId,
        () -> {
          persons.require(viewer, person);
          return cases.link(caseId, person, to, how, seen);
        });
  }

  /** Removes the link of a person. */
  public Answer unlinkPerson(
      Viewer viewer, IdempotencyKey key, CaseId caseId, PersonId person, @Nullable Long seen) {
    return inCase(viewer, key, caseId, () -> cases.unlink(caseId, person, seen));
  }

  /**
   * Takes a proceeding of the client into the case, so that the order service knows who may see it.
   * The viewer must be able to read it; wait for its first entry before, with {@link
   * Recording#await}.
   */
  public Answer linkProceeding(
      Viewer viewer,
      IdempotencyKey key,
      CaseId caseId,
      ProceedingId proceeding,
      @Nullable Long seen) {
    return inCase(
        viewer,
        key,
        caseId,
        () -> {
          access.require(viewer, proceeding);
          return cases.link(caseId, proceeding, seen);
        });
  }

  /** Adds a note; the answer carries {@code note} as well. */
  public Answer addNote(
      Viewer viewer,
      IdempotencyKey key,
      CaseId caseId,
      String text,
      @Nullable LocalDate on,
      @Nullable Long seen) {
    String plain = text("text", text);
    LocalDate day = day(on);
    return recording.once(
        key,
        () -> access.require(viewer, caseId),
        () -> {
          NoteId note = new NoteId(UUID.randomUUID());
          Recorded recorded = cases.addNote(caseId, note, day, plain, seen);
          return new Answer(
              201,
              Map.of(
                  "case",
                  caseId.toString(),
                  "note",
                  note.toString(),
                  "sequence",
                  Long.toString(recorded.sequence())),
              ETags.of(recorded.sequence()));
        });
  }

  /** Lets a colleague in with a reason; for supervisors. */
  public Answer letIn(
      Viewer viewer,
      IdempotencyKey key,
      CaseId caseId,
      UserId user,
      String reason,
      @Nullable Long seen) {
    String plain = text("reason", reason);
    return inCase(viewer, key, caseId, () -> cases.letIn(caseId, user, plain, seen));
  }

  /** Bars a colleague with a reason; for supervisors, who cannot bar themselves. */
  public Answer bar(
      Viewer viewer,
      IdempotencyKey key,
      CaseId caseId,
      UserId user,
      String reason,
      @Nullable Long seen) {
    String plain = text("reason", reason);
    if (user.equals(viewer.user())) {
      throw new RefusedException(ProblemCode.FORBIDDEN);
    }
    return inCase(viewer, key, caseId, () -> cases.bar(caseId, user, plain, seen));
  }

  /** Lifts a bar with a reason; for supervisors. */
  public Answer liftBar(
      Viewer viewer,
      IdempotencyKey key,
      CaseId caseId,
      UserId user,
      String reason,
      @Nullable Long seen) {
    String plain = text("reason", reason);
    return inCase(viewer, key, caseId, () -> cases.liftBar(caseId, user, plain, seen));
  }

  private Answer inCase(Viewer viewer, IdempotencyKey key, CaseId caseId, Supplier<Recorded> work) {
    return recording.once(key, () -> access.require(viewer, caseId), () -> answer(200, work.get()));
  }

  private LocalDate day(@Nullable LocalDate on) {
    LocalDate today = days.today();
    if (on != null && on.isAfter(today)) {
      throw RefusedException.invalid("on", "IN_FUTURE", "Give a day that has been.");
    }
    return on == null ? today : on;
  }

  private static String text(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw RefusedException.invalid(field, "NEEDED", "Write something.");
    }
    if (text.length() > LONGEST_TEXT) {
      throw RefusedException.invalid(field, "TOO_LONG", "Write at most 20,000 characters.");
    }
    return text.strip();
  }

  private static Answer answer(int status, Recorded recorded) {
    return new Answer(
        status,
        Map.of("case", recorded.aggregateId(), "sequence", Long.toString(recorded.sequence())),
        ETags.of(recorded.sequence()));
  }
}
