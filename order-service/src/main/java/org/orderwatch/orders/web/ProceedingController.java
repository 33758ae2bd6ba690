package org.orderwatch.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.ETags;
import org.orderwatch.orders.recording.HistoryAnswer;
import org.orderwatch.orders.recording.PreviewAnswer;
import org.orderwatch.orders.recording.ProceedingViews;
import org.orderwatch.orders.recording.RecordedAnswer;
import org.orderwatch.orders.recording.Recording;
import org.orderwatch.orders.recording.Recording.Outcome;
import org.orderwatch.orders.recording.StateAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proceedings: what happened before the court, and what follows from it. */
@RestController
@RequestMapping("/v1/proceedings")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR, Role.SERVICE})
@Tag(name = "Proceedings")
class ProceedingController {

  private static final String REPLAYED = "Idempotency-Replayed";

  private final Recording recording;
  private final ProceedingViews views;

  ProceedingController(Recording recording, ProceedingViews views) {
    this.recording = recording;
    this.views = views;
  }

  @PostMapping
  @Operation(summary = "Open a proceeding with its first entries")
  public ResponseEntity<RecordedAnswer> open(
      Caller caller, IdempotencyKey key, @RequestBody OpenRequest request) {
    return answer(recording.open(caller, key, request.proceedingId(), request.facts()));
  }

  @PostMapping("/{id}/entries")
  @Operation(summary = "Record entries, all of them or none")
  public ResponseEntity<RecordedAnswer> record(
      Caller caller,
      IdempotencyKey key,
      @PathVariable ProceedingId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody EntriesRequest request) {
    return answer(recording.record(caller, key, id, ETags.read(ifMatch), request.facts()));
  }

  @PostMapping("/{id}/corrections")
  @Operation(summary = "Correct entries, all of them or none; history is never rewritten")
  public ResponseEntity<RecordedAnswer> correct(
      Caller caller,
      IdempotencyKey key,
      @PathVariable ProceedingId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody CorrectionsRequest request) {
    return answer(
        recording.correct(caller, key, id, ETags.read(ifMatch), drafts(request.corrections())));
  }

  @PostMapping("/preview")
  @Operation(summary = "Try to open a proceeding; nothing is recorded")
  public PreviewAnswer previewOpen(Caller caller, @RequestBody OpenRequest request) {
    return recording.previewOpen(caller, request.proceedingId(), request.facts());
  }

  @PostMapping("/{id}/preview")
  @Operation(summary = "Try entries and corrections; nothing is recorded")
  public PreviewAnswer preview(
      Caller caller, @PathVariable ProceedingId id, @RequestBody PreviewRequest request) {
    return recording.preview(caller, id, request.facts(), drafts(request.corrections()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "The state now, or as of a recorded time")
  public ResponseEntity<StateAnswer> state(
      Caller caller,
      @PathVariable ProceedingId id,
      @RequestParam(required = false) @Nullable Instant asOf) {
    StateAnswer state = views.state(caller, id, asOf);
    return ResponseEntity.ok().header(HttpHeaders.ETAG, ETags.of(state.sequence())).body(state);
  }

  @GetMapping("/{id}/history")
  @Operation(summary = "Every event: what was recorded, when and by whom, corrections included")
  public HistoryAnswer history(
      Caller caller,
      @PathVariable ProceedingId id,
      @RequestParam(required = false) @Nullable Instant asOf) {
    return views.history(caller, id, asOf);
  }

  private static List<Recording.Draft> drafts(List<CorrectionRequest> requests) {
    return requests.stream()
        .map(
            each ->
                new Recording.Draft(
                    each.id(),
                    each.corrects(),
                    each.kind(),
                    each.source(),
                    each.occurredOn(),
                    each.reportedIn(),
                    each.replacement()))
        .toList();
  }

  private static ResponseEntity<RecordedAnswer> answer(Outcome outcome) {
    RecordedAnswer recorded = outcome.answer();
    var response =
        ResponseEntity.status(HttpStatus.CREATED)
            .location(URI.create("/v1/proceedings/" + recorded.proceedingId()))
            .header(HttpHeaders.ETAG, ETags.of(recorded.sequence()));
    if (outcome.replayed()) {
      response.header(REPLAYED, "true");
    }
    return response.body(recorded);
  }
}
