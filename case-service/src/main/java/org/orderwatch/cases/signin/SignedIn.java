package org.orderwatch.cases.signin;

import java.util.List;
import java.util.Optional;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who signed in with a password, in the form that the authorization server keeps with each
 * authorization: ids and a number, no name. Roles are not kept; each token reads them anew.
 *
 * @param agency the agency
 * @param user the user
 * @param generation the generation of the user's sessions at that moment
 */
record SignedIn(AgencyId agency, UserId user, int generation) {

  private static final String AGENCY = "AGENCY_";
  private static final String GENERATION = "GENERATION_";

  Authentication authentication() {
    return UsernamePasswordAuthenticationToken.authenticated(
        user.toString(),
        null,
        List.of(
            new SimpleGrantedAuthority(AGENCY + agency),
            new SimpleGrantedAuthority(GENERATION + generation),
            FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
  }

  /** Reads it back; empty for anybody who did not sign in here. */
  static Optional<SignedIn> of(Authentication authentication) {
    String agency = "";
    String generation = "";
    for (GrantedAuthority each : authentication.getAuthorities()) {
      String name = String.valueOf(each.getAuthority());
      if (name.startsWith(AGENCY)) {
        agency = name.substring(AGENCY.length());
      } else if (name.startsWith(GENERATION)) {
        generation = name.substring(GENERATION.length());
      }
    }
    if (agency.isEmpty() || generation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SignedIn(
            AgencyId.of(agency),
            UserId.of(authentication.getName()),
            Integer.parseInt(generation)));
  }
}
