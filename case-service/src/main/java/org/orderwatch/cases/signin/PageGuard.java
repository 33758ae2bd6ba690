package org.orderwatch.cases.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.user.Standing;
import org.orderwatch.cases.user.Users;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every page request of a signed-in person: does the session still hold, and what may she
 * do now? A session that is too old, or of a user who was disabled or changed the password since,
 * ends here. Roles are those of this moment, not those of the sign-in.
 */
final class PageGuard extends OncePerRequestFilter {

  private static final String CALLER = PageGuard.class.getName() + ".caller";
  private static final Set<String> WITHOUT_PASSWORD_CHANGE =
      Set.of(PasswordPage.PATH, "/sign-out", "/leave");

  private final Users users;
  private final SignInSettings settings;
  private final Clock clock;

  PageGuard(Users users, SignInSettings settings, Clock clock) {
    this.users = users;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Who uses the page.
   *
   * @param request a request that went through the guard
   * @return empty for anybody who is not signed in
   */
  static Optional<Caller> caller(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(CALLER));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (!(authentication instanceof OAuth2AuthenticationToken token)
        || !(token.getPrincipal() instanceof OidcUser person)) {
      chain.doFilter(request, response);
      return;
    }
    HttpSession session = request.getSession(false);
    Holding holding = session == null || tooOld(session) ? null : holding(person);
    if (holding == null) {
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
      chain.doFilter(request, response);
      return;
    }
    if (holding.mustChangePassword()
        && !WITHOUT_PASSWORD_CHANGE.contains(request.getRequestURI())) {
      response.sendRedirect(PasswordPage.PATH);
      return;
    }
    request.setAttribute(CALLER, holding.caller());
    chain.doFilter(request, response);
  }

  private record Holding(Caller caller, boolean mustChangePassword) {}

  private boolean tooOld(HttpSession session) {
    return Instant.ofEpochMilli(session.getCreationTime())
        .plus(settings.sessions().absolute())
        .isBefore(clock.instant());
  }

  private @Nullable Holding holding(OidcUser person) {
    SignInSettings.Provider provider = settings.provider();
    AgencyId agency = agency(person, provider);
    UserId user = user(person, provider);
    if (agency == null || user == null) {
      return null;
    }
    Optional<Standing> standing = AgencyContext.get(agency, () -> users.standing(user));
    if (provider != null) {
      boolean disabled = standing.map(Standing::disabled).orElse(false);
      Set<Role> roles = roles(person.getClaims().get(provider.rolesClaim()));
      return disabled || roles.isEmpty()
          ? null
          : new Holding(new Caller(user, agency, roles, null), false);
    }
    Object generation = person.getClaims().get(TokenClaims.GENERATION);
    return standing
        .filter(it -> !it.disabled())
        .filter(it -> generation instanceof Number n && n.intValue() == it.generation())
        .map(it -> new Holding(new Caller(user, agency, it.roles(), null), it.mustChangePassword()))
        .orElse(null);
  }

  private static @Nullable AgencyId agency(
      OidcUser person, SignInSettings.@Nullable Provider provider) {
    UUID id = uuid(person, provider == null ? TokenClaims.AGENCY : provider.agencyClaim());
    return id == null ? null : new AgencyId(id);
  }

  private static @Nullable UserId user(
      OidcUser person, SignInSettings.@Nullable Provider provider) {
    UUID id = uuid(person, provider == null ? "sub" : provider.userClaim());
    return id == null ? null : new UserId(id);
  }

  private static @Nullable UUID uuid(OidcUser person, String claim) {
    if (!(person.getClaims().get(claim) instanceof String text) || text.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** The roles of a person that an outside provider names; services and operators are none. */
  private static Set<Role> roles(@Nullable Object claim) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (claim instanceof Collection<?> names) {
      for (Role role : Role.values()) {
        if (role.isForUsers() && names.contains(role.name())) {
          roles.add(role);
        }
      }
    }
    return roles;
  }
}
