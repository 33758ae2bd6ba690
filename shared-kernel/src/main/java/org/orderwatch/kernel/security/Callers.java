package org.orderwatch.kernel.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Finds out who calls. */
public final class Callers {

  /** Names the agency that a service works for; ignored from anybody else. */
  public static final String AGENCY_HEADER = "Orderwatch-Agency";

  /** Names the user that a service acts for; ignored from anybody else. */
  public static final String ACTING_FOR_HEADER = "Orderwatch-Acting-For";

  private Callers() {}

  /** Finds the caller of a request; a service with pages has one of its own for its sessions. */
  @FunctionalInterface
  public interface Source {

    /**
     * Finds the caller.
     *
     * @param request the request, after authentication
     * @return empty if nobody is signed in
     */
    Optional<Caller> find(HttpServletRequest request);
  }

  /**
   * The caller by the bearer token of the request, or the operator by the secret.
   *
   * @param request the request, after authentication
   * @return empty if there is no token
   * @throws RefusedException INVALID if a service's headers are no ids
   */
  public static Optional<Caller> byToken(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof UsernamePasswordAuthenticationToken operator
        && OperatorFilter.PRINCIPAL.equals(operator.getPrincipal())) {
      return Optional.of(new Caller(null, null, Set.of(Role.OPERATOR), OperatorFilter.PRINCIPAL));
    }
    if (!(authentication instanceof JwtAuthenticationToken token)) {
      return Optional.empty();
    }
    return Optional.of(
        of(
            token.getToken(),
            request.getHeader(AGENCY_HEADER),
            request.getHeader(ACTING_FOR_HEADER)));
  }

  /**
   * The caller by a token that passed the checks.
   *
   * @param token the token
   * @param agencyHeader the agency header, or null
   * @param actingForHeader the acting-for header, or null
   * @return the caller
   * @throws RefusedException INVALID if a service's headers are no ids
   */
  public static Caller of(
      Jwt token, @Nullable String agencyHeader, @Nullable String actingForHeader) {
    Set<Role> roles = TokenRules.roles(token);
    if (roles == null || roles.isEmpty()) {
      throw new RefusedException(ProblemCode.UNAUTHENTICATED);
    }
    if (roles.contains(Role.SERVICE)) {
      UUID agency = header(AGENCY_HEADER, agencyHeader);
      UUID user = header(ACTING_FOR_HEADER, actingForHeader);
      return new Caller(
          user == null ? null : new UserId(user),
          agency == null ? null : new AgencyId(agency),
          roles,
          token.getSubject());
    }
    return new Caller(TokenRules.user(token), TokenRules.agency(token), roles, null);
  }

  private static @Nullable UUID header(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    UUID id = TokenRules.uuid(value);
    if (id == null) {
      throw new RefusedException(
          ProblemCode.INVALID,
          List.of(new FieldProblem(name, "NOT_AN_ID", "Give an id.")),
          List.of());
    }
    return id;
  }
}
