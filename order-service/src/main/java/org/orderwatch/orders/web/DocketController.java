package org.orderwatch.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.orderwatch.orders.court.Courts;
import org.orderwatch.orders.docket.Dockets;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Docket numbers, which travel in bodies only and never in addresses. */
@RestController
@RequestMapping("/v1/dockets")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR, Role.SERVICE})
@Tag(name = "Dockets")
class DocketController {

  private final Courts courts;
  private final Dockets dockets;

  DocketController(Courts courts, Dockets dockets) {
    this.courts = courts;
    this.dockets = dockets;
  }

  /**
   * A docket.
   *
   * @param id the id that facts carry
   */
  record DocketAnswer(DocketId id) {}

  /**
   * Dockets with their numbers.
   *
   * @param dockets those that the agency has; a number is null where it was erased
   */
  record DocketsAnswer(List<Dockets.Docket> dockets) {}

  @PostMapping
  @Transactional
  @Operation(summary = "Get the id of a docket number, the same whenever it is asked")
  public DocketAnswer put(Caller caller, @RequestBody DocketRequest request) {
    caller.requireAgency();
    if (!courts.exists(request.court())) {
      throw RefusedException.invalid("court", "NO_SUCH_COURT", "Name the court first.");
    }
    var number = new Dockets.Number(request.court(), request.number());
    DocketId id = dockets.getOrCreate(List.of(number)).get(number);
    if (id == null) {
      throw new IllegalStateException("A docket was neither found nor made");
    }
    return new DocketAnswer(id);
  }

  @PostMapping("/read")
  @Transactional(readOnly = true)
  @Operation(summary = "Read docket numbers by their ids")
  public DocketsAnswer read(Caller caller, @RequestBody DocketsReadRequest request) {
    caller.requireAgency();
    return new DocketsAnswer(dockets.read(request.ids()));
  }
}
