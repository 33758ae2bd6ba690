package org.orderwatch.cases.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who opened which case, for the agency's auditor. */
@RestController
@Allowed(Role.AUDITOR)
@Tag(name = "Audit")
class AccessLogController {

  private final AccessLog log;

  AccessLogController(AccessLog log) {
    this.log = log;
  }

  /** Openings, latest first. */
  record Openings(List<AccessLog.Opening> openings) {}

  @GetMapping("/v1/access-log")
  @Operation(summary = "Who opened which case, ids only")
  public Openings read(
      @RequestParam(name = "case", required = false) @Nullable CaseId caseId,
      @RequestParam(required = false) @Nullable UserId user,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "100") int limit) {
    return new Openings(log.read(caseId, user, before, limit));
  }
}
