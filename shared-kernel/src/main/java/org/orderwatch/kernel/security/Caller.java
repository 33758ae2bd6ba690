package org.orderwatch.kernel.security;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;

/**
 * Who calls. A handler takes it as a parameter.
 *
 * @param user the user who calls or for whom a service acts; null for a service that acts for none
 *     and for the operator
 * @param agency the agency that everything in this request belongs to; null for the operator and
 *     for a service that names none
 * @param roles what the caller may be, at least one
 * @param actingThrough the client id of the service or operator, null for a user's own token
 */
public record Caller(
    @Nullable UserId user,
    @Nullable AgencyId agency,
    Set<Role> roles,
    @Nullable String actingThrough) {

  /** Keeps its own copy of the roles. */
  public Caller {
    roles = Set.copyOf(roles);
  }

  /**
   * The caller of the request that this thread serves.
   *
   * @return empty outside of a request and where nobody is signed in
   */
  public static Optional<Caller> current() {
    return Optional.ofNullable(CurrentCaller.get());
  }

  /**
   * Whether the caller has a role.
   *
   * @param role the role
   * @return true if it is among the roles
   */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /**
   * The agency, where there must be one.
   *
   * @return the agency
   * @throws RefusedException AGENCY_MISSING if a service names none
   */
  public AgencyId requireAgency() {
    if (agency == null) {
      throw new RefusedException(ProblemCode.AGENCY_MISSING);
    }
    return agency;
  }

  /**
   * The user, where there must be one.
   *
   * @return the user
   * @throws RefusedException FORBIDDEN if a service acts for none
   */
  public UserId requireUser() {
    if (user == null) {
      throw new RefusedException(ProblemCode.FORBIDDEN);
    }
    return user;
  }
}
