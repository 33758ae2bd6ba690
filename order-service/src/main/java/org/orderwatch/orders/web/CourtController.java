package org.orderwatch.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.orders.court.Courts;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The courts that the agency has named. */
@RestController
@RequestMapping("/v1/courts")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR, Role.SERVICE})
@Tag(name = "Courts")
class CourtController {

  private final Courts courts;

  CourtController(Courts courts) {
    this.courts = courts;
  }

  /**
   * All courts.
   *
   * @param courts in order of jurisdiction, county and name
   */
  record CourtsAnswer(List<Court> courts) {}

  @GetMapping
  @Transactional(readOnly = true)
  @Operation(summary = "List the agency's courts")
  public CourtsAnswer list(Caller caller) {
    caller.requireAgency();
    return new CourtsAnswer(courts.all());
  }

  @PostMapping
  @Transactional
  @Operation(summary = "Name a court; the known one is given if there is one")
  public Court put(Caller caller, @RequestBody CourtRequest request) {
    caller.requireAgency();
    return courts.put(request.court());
  }
}
