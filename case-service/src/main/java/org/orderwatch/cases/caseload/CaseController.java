package org.orderwatch.cases.caseload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AccessLog;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.supportcase.CaseNote;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.timeline.Lane;
import org.orderwatch.cases.timeline.TimelinePage;
import org.orderwatch.cases.timeline.TimelineView;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.ETags;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: opened, described, read. */
@RestController
@RequestMapping("/v1/cases")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
@Tag(name = "Cases")
class CaseController {

  private final CaseWork work;
  private final CaseView view;
  private final TimelineView timeline;
  private final SupportCases cases;
  private final CaseAccess access;
  private final AccessLog log;
  private final Recording recording;

  CaseController(
      CaseWork work,
      CaseView view,
      TimelineView timeline,
      SupportCases cases,
      CaseAccess access,
      AccessLog log,
      Recording recording) {
    this.work = work;
    this.view = view;
    this.timeline = timeline;
    this.cases = cases;
    this.access = access;
    this.log = log;
    this.recording = recording;
  }

  /** The case, the sequence of what was recorded, and the note that was made, if one was. */
  record CaseAnswer(CaseId caseId, long sequence, @Nullable NoteId note) {

    static ResponseEntity<CaseAnswer> of(Answer answer) {
      String id = answer.id("case");
      String note = answer.ids().get("note");
      var response = ResponseEntity.status(answer.status()).eTag(answer.etag());
      if (answer.status() == 201 && note == null) {
        response = response.location(URI.create("/v1/cases/" + id));
      }
      return response.body(
          new CaseAnswer(
              CaseId.of(id),
              Long.parseLong(answer.id("sequence")),
              note == null ? null : NoteId.of(note)));
    }
  }

  /** Notes, latest first. */
  record Notes(List<CaseNote> notes) {}

  /** The number in an If-Match header, or null without one. */
  static @Nullable Long seen(@Nullable String ifMatch) {
    OptionalLong seen = ETags.read(ifMatch);
    return seen.isPresent() ? seen.getAsLong() : null;
  }

  @PostMapping
  @Operation(summary = "Open a case for a client")
  public ResponseEntity<CaseAnswer> open(
      Caller caller, IdempotencyKey key, @Valid @RequestBody CaseRequests.Open request) {
    Set<UserId> advocates = request.advocates();
    return CaseAnswer.of(
        work.open(
            Viewer.of(caller),
            key,
            request.client(),
            advocates == null ? Set.of() : advocates,
            request.on()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "How a case stands; that its client is restrained comes first")
  public ResponseEntity<CaseShown> read(
      Caller caller,
      @PathVariable CaseId id,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable String after) {
    recording.await(after);
    CaseShown shown = view.read(Viewer.of(caller), id, on);
    return ResponseEntity.ok().eTag(ETags.of(shown.sequence())).body(shown);
  }

  @GetMapping("/{id}/timeline")
  @Operation(summary = "Every entry of all proceedings of the client, for and against her")
  public TimelinePage timeline(
      Caller caller,
      @PathVariable CaseId id,
      @RequestParam(required = false) @Nullable Lane lane,
      @RequestParam(required = false) @Nullable EntryId from,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String after) {
    recording.await(after);
    return timeline.read(Viewer.of(caller), id, lane, from, limit);
  }

  @GetMapping("/{id}/notes")
  @Operation(summary = "The latest notes")
  public Notes notes(
      Caller caller, @PathVariable CaseId id, @RequestParam(defaultValue = "50") int limit) {
    Viewer viewer = Viewer.of(caller);
    access.require(viewer, id);
    log.opened(viewer, id, AccessLog.What.NOTES);
    return new Notes(cases.notes(id, Math.clamp(limit, 1, 200)));
  }

  @PostMapping("/{id}/notes")
  @Operation(summary = "Add a note")
  public ResponseEntity<CaseAnswer> addNote(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CaseRequests.AddNote request) {
    return CaseAnswer.of(
        work.addNote(Viewer.of(caller), key, id, request.text(), request.on(), seen(ifMatch)));
  }

  @PostMapping("/{id}/closing")
  @Operation(summary = "Close the case")
  public ResponseEntity<CaseAnswer> close(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CaseRequests.On request) {
    return CaseAnswer.of(work.close(Viewer.of(caller), key, id, request.on(), seen(ifMatch)));
  }

  @PostMapping("/{id}/reopening")
  @Operation(summary = "Open a closed case again")
  public ResponseEntity<CaseAnswer> reopen(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CaseRequests.On request) {
    return CaseAnswer.of(work.reopen(Viewer.of(caller), key, id, request.on(), seen(ifMatch)));
  }

  @PostMapping("/{id}/links/persons")
  @Operation(summary = "Link a person to the client or the opposing party")
  public ResponseEntity<CaseAnswer> linkPerson(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CaseRequests.LinkPerson request) {
    return CaseAnswer.of(
        work.linkPerson(
            Viewer.of(caller),
            key,
            id,
            request.person(),
            request.to(),
            request.how(),
            seen(ifMatch)));
  }

  @DeleteMapping("/{id}/links/persons/{person}")
  @Operation(summary = "Remove the link of a person")
  public ResponseEntity<CaseAnswer> unlinkPerson(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @PathVariable PersonId person,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return CaseAnswer.of(work.unlinkPerson(Viewer.of(caller), key, id, person, seen(ifMatch)));
  }

  @PostMapping("/{id}/links/proceedings")
  @Operation(summary = "Take a proceeding of the client into the case")
  public ResponseEntity<CaseAnswer> linkProceeding(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestParam(required = false) @Nullable String after,
      @Valid @RequestBody CaseRequests.LinkProceeding request) {
    recording.await(after);
    return CaseAnswer.of(
        work.linkProceeding(Viewer.of(caller), key, id, request.proceeding(), seen(ifMatch)));
  }
}
