package org.orderwatch.cases.opposition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What opposes the client of a case. */
@RestController
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
@Tag(name = "Oppositions")
class OppositionController {

  private final CaseOppositions oppositions;

  OppositionController(CaseOppositions oppositions) {
    this.oppositions = oppositions;
  }

  @GetMapping("/v1/cases/{id}/oppositions")
  @Operation(summary = "Orders and petitions that oppose the client and others, day by day")
  List<CaseOppositions.Against> of(Caller caller, @PathVariable CaseId id) {
    return oppositions.of(Viewer.of(caller), id);
  }
}
