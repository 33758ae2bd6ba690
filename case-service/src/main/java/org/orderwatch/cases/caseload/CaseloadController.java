package org.orderwatch.cases.caseload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases that the caller may read. */
@RestController
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
@Tag(name = "Cases")
class CaseloadController {

  private final CaseloadView view;
  private final Recording recording;

  CaseloadController(CaseloadView view, Recording recording) {
    this.view = view;
    this.recording = recording;
  }

  @GetMapping("/v1/caseload")
  @Operation(summary = "Cases that the caller may read, opened last first")
  public CaseloadPage read(
      Caller caller,
      @RequestParam(required = false) @Nullable UserId advocate,
      @RequestParam(required = false) @Nullable Boolean closed,
      @RequestParam(defaultValue = "false") boolean restrained,
      @RequestParam(defaultValue = "false") boolean unserved,
      @RequestParam(required = false) @Nullable Integer endsWithin,
      @RequestParam(required = false) @Nullable Integer hearingWithin,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String after) {
    recording.await(after);
    return view.read(
        Viewer.of(caller),
        new CaseloadFilter(advocate, closed, restrained, unserved, endsWithin, hearingWithin),
        from,
        limit);
  }
}
