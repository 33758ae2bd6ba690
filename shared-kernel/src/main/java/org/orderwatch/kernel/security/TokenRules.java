package org.orderwatch.kernel.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must say beyond issuer, signature and time: the audience, and either a user with an
 * agency and roles, or a service without an agency.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

  static final String AUDIENCE = "orderwatch";

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    if (token.getAudience() == null || !token.getAudience().contains(AUDIENCE)) {
      return refused("The token is not meant for Orderwatch");
    }
    if (token.getExpiresAt() == null) {
      return refused("The token never expires");
    }
    Set<Role> roles = roles(token);
    if (roles == null || roles.isEmpty()) {
      return refused("The token has no roles, or some that are unknown");
    }
    if (roles.contains(Role.OPERATOR)) {
      return refused("The operator has no token");
    }
    if (roles.contains(Role.SERVICE)) {
      boolean plain = roles.size() == 1 && !token.hasClaim("agency") && token.getSubject() != null;
      return plain
          ? OAuth2TokenValidatorResult.success()
          : refused("A service's token has one role and no agency");
    }
    if (uuid(token.getSubject()) == null) {
      return refused("The token names no user");
    }
    if (agency(token) == null) {
      return refused("The token names no agency");
    }
    return OAuth2TokenValidatorResult.success();
  }

  /** The roles of a token; null if one is unknown. */
  static @Nullable Set<Role> roles(Jwt token) {
    if (!(token.getClaims().get("roles") instanceof List<?> names)) {
      return null;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Object name : names) {
      Role found = null;
      for (Role role : Role.values()) {
        if (role.name().equals(name)) {
          found = role;
        }
      }
      if (found == null) {
        return null;
      }
      roles.add(found);
    }
    return roles;
  }

  static @Nullable AgencyId agency(Jwt token) {
    UUID value = token.getClaims().get("agency") instanceof String text ? uuid(text) : null;
    return value == null ? null : new AgencyId(value);
  }

  static @Nullable UserId user(Jwt token) {
    UUID value = uuid(token.getSubject());
    return value == null ? null : new UserId(value);
  }

  /** Reads a UUID in its full form only. */
  static @Nullable UUID uuid(@Nullable String text) {
    if (text == null || text.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static OAuth2TokenValidatorResult refused(String reason) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", reason, null));
  }
}
