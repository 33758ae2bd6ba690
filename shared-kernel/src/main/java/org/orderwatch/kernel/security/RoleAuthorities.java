package org.orderwatch.kernel.security;

import java.util.List;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Makes the roles of a token known to the chain of filters and to actuator. */
final class RoleAuthorities implements Converter<Jwt, AbstractAuthenticationToken> {

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    Set<Role> roles = TokenRules.roles(token);
    List<GrantedAuthority> authorities =
        roles == null
            ? List.of()
            : roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    return new JwtAuthenticationToken(token, authorities);
  }
}
