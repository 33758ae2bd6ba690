package org.orderwatch.cases.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the operator of the machine does with agencies. */
@RestController
@RequestMapping("/operator/agencies")
@Tag(name = "Operator")
class OperatorAgencies {

  private final NewAgency newAgency;

  OperatorAgencies(NewAgency newAgency) {
    this.newAgency = newAgency;
  }

  /** A new agency; without a zone its people read dates in New York's. */
  record AddAgency(@Nullable String code, @Nullable String name, @Nullable String zone) {}

  /** The new agency and its first user's way in; the password is shown here and never again. */
  record AgencyAdded(AgencyId agencyId, String signInName, String password) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(Role.OPERATOR)
  @Operation(summary = "Add an agency with its first administrator")
  AgencyAdded add(@RequestBody AddAgency agency, Caller caller) {
    List<FieldProblem> errors = new ArrayList<>();
    String code = agency.code() == null ? "" : agency.code().strip();
    String name = agency.name() == null ? "" : agency.name().strip();
    if (!Agencies.isCode(code)) {
      errors.add(
          new FieldProblem(
              "code", "NOT_A_CODE", "Give 2 to 32 small letters, digits and hyphens."));
    }
    if (name.isEmpty() || name.length() > 120) {
      errors.add(new FieldProblem("name", "NOT_A_NAME", "Give a name of 1 to 120 characters."));
    }
    ZoneId zone = ZoneId.of("America/New_York");
    if (agency.zone() != null) {
      try {
        zone = ZoneId.of(agency.zone());
      } catch (DateTimeException _) {
        errors.add(new FieldProblem("zone", "NOT_A_ZONE", "Give a zone such as America/Chicago."));
      }
    }
    if (!errors.isEmpty()) {
      throw new RefusedException(ProblemCode.INVALID, errors, List.of());
    }
    return newAgency
        .open(code, name, zone, String.valueOf(caller.actingThrough()), _ -> {})
        .map(way -> new AgencyAdded(way.agency(), way.signInName(), way.password()))
        .orElseThrow(
            () ->
                new RefusedException(
                    ProblemCode.INVALID,
                    List.of(
                        new FieldProblem(
                            "code", "TAKEN", "Another agency has this code; choose another.")),
                    List.of()));
  }
}
