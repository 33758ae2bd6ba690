package org.orderwatch.cases.flag;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.opposition.FlagContent;
import org.orderwatch.cases.opposition.FlagFile;
import org.orderwatch.cases.opposition.FlagFiles;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.eventstore.Recorded;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.ReviewDecision;
import org.orderwatch.kernel.web.ETags;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a flag rests on, and records what people decide about it. */
@Service
public class FlagReviews {

  private final FlagQueue queue;
  private final FlagFiles files;
  private final FlagNotes notes;
  private final CaseAccess access;
  private final Commands commands;
  private final Receipts receipts;

  FlagReviews(
      FlagQueue queue,
      FlagFiles files,
      FlagNotes notes,
      CaseAccess access,
      Commands commands,
      Receipts receipts) {
    this.queue = queue;
    this.files = files;
    this.notes = notes;
    this.access = access;
    this.commands = commands;
    this.receipts = receipts;
  }

  /**
   * A flag with its reasons.
   *
   * @param viewer who wants to see
   * @param flag any id
   * @return the flag
   * @throws RefusedException NOT_FOUND if there is none such or the viewer may not see it
   */
  @Transactional(readOnly = true)
  public FlagDetails details(Viewer viewer, FlagId flag) {
    FlagShown shown = queue.find(viewer, flag).orElseThrow(RefusedException::notFound);
    FlagFile file = files.read(flag, shown.proceedings());
    FlagContent content = file.history().lastShown();
    if (content == null) {
      throw RefusedException.notFound();
    }
    return new FlagDetails(
        shown, content, file.proceedings(), file.history(), file.reviews(), notes.read(flag));
  }

  /**
   * Records a review once.
   *
   * @param viewer who decides
   * @param key makes a repeated request one
   * @param flag any id
   * @param request what is decided
   * @return status 201, the ids {@code flag} and {@code sequence}, the ETag of the flag's reviews
   * @throws RefusedException NOT_FOUND, INVALID, or a {@link FlagRefusal}
   */
  public Answer review(Viewer viewer, IdempotencyKey key, FlagId flag, ReviewRequest request) {
    if ((request.decision() == ReviewDecision.DISMISSED) != (request.because() != null)) {
      throw RefusedException.invalid(
          "because", "ONLY_IF_DISMISSED", "Give a reason if you dismiss, and only then.");
    }
    return receipts.once(key, () -> record(viewer, flag, request));
  }

  private Answer record(Viewer viewer, FlagId flag, ReviewRequest request) {
    FlagShown shown = queue.find(viewer, flag).orElseThrow(RefusedException::notFound);
    if (!shown.contentSeen().equals(request.contentSeen())) {
      throw new RefusedException(FlagRefusal.CONTENT_CHANGED);
    }
    String text = request.note();
    NoteId note = text == null || text.isBlank() ? null : new NoteId(UUID.randomUUID());
    if (note != null && text != null) {
      notes.keep(flag, note, keeper(viewer, shown), text.strip());
    }
    Recorded recorded =
        commands.send(
            new ReviewFlag(
                flag,
                shown.proceedings(),
                request.decision(),
                request.because(),
                note,
                shown.contentSeen(),
                viewer.user()));
    return new Answer(
        201,
        Map.of("flag", flag.toString(), "sequence", Long.toString(recorded.sequence())),
        ETags.of(recorded.sequence()));
  }

  /** The client whose key keeps the note: a readable one, always the same. */
  private PersonId keeper(Viewer viewer, FlagShown shown) {
    Set<PersonId> persons = new LinkedHashSet<>();
    shown.pairs().forEach(pair -> persons.addAll(List.of(pair.low(), pair.high())));
    @Nullable PersonId client =
        access.readableClients(viewer, persons).stream()
            .min(Comparator.comparing(PersonId::toString))
            .orElse(null);
    if (client == null) {
      throw RefusedException.invalid(
          "note", "NO_CLIENT", "A note needs a case that you may read; leave it out.");
    }
    return client;
  }
}
