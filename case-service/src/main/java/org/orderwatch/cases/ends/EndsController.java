package org.orderwatch.cases.ends;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What comes up: ends of orders, and what a day begins with. */
@RestController
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
@Tag(name = "Coming up")
class EndsController {

  private final Coming coming;
  private final Today today;

  EndsController(Coming coming, Today today) {
    this.coming = coming;
    this.today = today;
  }

  @GetMapping("/v1/ends")
  @Operation(summary = "Orders whose last certain day lies within a horizon, the next first")
  EndsPage ends(
      Caller caller,
      @RequestParam(defaultValue = "60") int horizonDays,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "20") int size) {
    return coming.upcoming(Viewer.of(caller), horizonDays, after, size);
  }

  @GetMapping("/v1/ends/unconfirmed")
  @Operation(summary = "Orders that may have ended: ask for the paper")
  EndsPage unconfirmed(
      Caller caller,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "20") int size) {
    return coming.unconfirmed(Viewer.of(caller), after, size);
  }

  @GetMapping("/v1/today")
  @Operation(summary = "What a day begins with")
  TodayShown today(Caller caller) {
    return today.shown(Viewer.of(caller));
  }
}
