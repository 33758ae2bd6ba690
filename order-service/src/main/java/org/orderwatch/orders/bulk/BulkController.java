package org.orderwatch.orders.bulk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.Problem;
import org.orderwatch.orders.recording.OrderRefusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whole proceedings at once, for imports. */
@RestController
@RequestMapping("/v1/proceedings/bulk")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR, Role.SERVICE})
@Tag(name = "Proceedings")
class BulkController {

  private final BulkRecording bulk;

  BulkController(BulkRecording bulk) {
    this.bulk = bulk;
  }

  /**
   * The refusal of a request with the answer for each item.
   *
   * @param problem the refusal
   * @param answer what is wrong with which item
   */
  record BulkProblem(@JsonUnwrapped Problem problem, @JsonUnwrapped BulkAnswer answer) {}

  @PostMapping(params = "dryRun=true")
  @Operation(summary = "Try whole proceedings; nothing is recorded")
  public BulkAnswer attempt(Caller caller, @RequestBody BulkRequest request) {
    return bulk.attempt(caller, request);
  }

  @PostMapping(params = "dryRun=false")
  @Operation(summary = "Record whole proceedings, all of them or none")
  public ResponseEntity<Object> record(
      Caller caller, IdempotencyKey key, @RequestBody BulkRequest request) {
    BulkAnswer answer = bulk.record(caller, key, request);
    if (!answer.hasProblems()) {
      return ResponseEntity.ok(answer);
    }
    return ResponseEntity.status(OrderRefusal.BULK_REFUSED.status())
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(new BulkProblem(Problem.of(OrderRefusal.BULK_REFUSED), answer));
  }
}
