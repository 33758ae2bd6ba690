package org.orderwatch.cases.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where reminders to staff go: asked at the moment of sending, never kept by the one who asks. */
@RestController
@RequestMapping("/v1/staff/addresses")
@Tag(name = "Staff")
class StaffAddresses {

  private static final int MOST = 500;

  private final Users users;

  StaffAddresses(Users users) {
    this.users = users;
  }

  /** The users whose addresses are wanted, at most 500. */
  record Wanted(@Nullable List<UserId> users) {}

  /**
   * Where one user is reached.
   *
   * @param user the user
   * @param mail null if none is known, or if the user is disabled
   * @param supervisor the user's supervisor, or null
   */
  record Address(UserId user, @Nullable String mail, @Nullable UserId supervisor) {

    @Override
    public String toString() {
      return "Address[" + user + "]";
    }
  }

  /** What is known; users that the agency does not have are left out. */
  record Addresses(List<Address> addresses) {}

  @PostMapping
  @Allowed(Role.SERVICE)
  @Operation(summary = "Find the mail addresses of users of the agency that the header names")
  Addresses find(@RequestBody Wanted wanted, Caller caller) {
    caller.requireAgency();
    Set<UserId> ids =
        wanted.users() == null
            ? Set.of()
            : new LinkedHashSet<>(wanted.users().stream().filter(Objects::nonNull).toList());
    if (ids.size() > MOST) {
      throw new RefusedException(
          ProblemCode.INVALID,
          List.of(new FieldProblem("users", "TOO_MANY", "Ask for at most 500 users at once.")),
          List.of());
    }
    Map<UserId, StaffUser> found = users.find(ids);
    return new Addresses(
        found.values().stream()
            .map(
                user ->
                    new Address(user.id(), user.disabled() ? null : user.mail(), user.supervisor()))
            .toList());
  }
}
