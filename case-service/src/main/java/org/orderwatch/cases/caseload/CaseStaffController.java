package org.orderwatch.cases.caseload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.caseload.CaseController.CaseAnswer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a case, who is let in, who is barred: the supervisor's work. */
@RestController
@RequestMapping("/v1/cases/{id}")
@Allowed(Role.SUPERVISOR)
@Tag(name = "Access to cases")
class CaseStaffController {

  private final CaseWork work;

  CaseStaffController(CaseWork work) {
    this.work = work;
  }

  @PostMapping("/assignments")
  @Operation(summary = "Assign an advocate")
  public ResponseEntity<CaseAnswer> assign(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CaseRequests.Assign request) {
    return CaseAnswer.of(
        work.assign(
            Viewer.of(caller),
            key,
            id,
            request.advocate(),
            request.on(),
            CaseController.seen(ifMatch)));
  }

  @DeleteMapping("/assignments/{user}")
  @Operation(summary = "Take the case from an advocate")
  public ResponseEntity<CaseAnswer> unassign(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @PathVariable UserId user,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return CaseAnswer.of(
        work.unassign(Viewer.of(caller), key, id, user, CaseController.seen(ifMatch)));
  }

  @PostMapping("/access")
  @Operation(summary = "Let a colleague in, with a reason")
  public ResponseEntity<CaseAnswer> letIn(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CaseRequests.WithReason request) {
    return CaseAnswer.of(
        work.letIn(
            Viewer.of(caller),
            key,
            id,
            request.user(),
            request.reason(),
            CaseController.seen(ifMatch)));
  }

  @PostMapping("/bars")
  @Operation(summary = "Bar a colleague at once, with a reason")
  public ResponseEntity<CaseAnswer> bar(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CaseRequests.WithReason request) {
    return CaseAnswer.of(
        work.bar(
            Viewer.of(caller),
            key,
            id,
            request.user(),
            request.reason(),
            CaseController.seen(ifMatch)));
  }

  @PostMapping("/bars/{user}/lifting")
  @Operation(summary = "Lift the bar of a colleague, with a reason")
  public ResponseEntity<CaseAnswer> liftBar(
      Caller caller,
      IdempotencyKey key,
      @PathVariable CaseId id,
      @PathVariable UserId user,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CaseRequests.Reason request) {
    return CaseAnswer.of(
        work.liftBar(
            Viewer.of(caller), key, id, user, request.reason(), CaseController.seen(ifMatch)));
  }
}
