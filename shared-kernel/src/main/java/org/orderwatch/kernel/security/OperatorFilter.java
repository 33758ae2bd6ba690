package org.orderwatch.kernel.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.web.Problem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.ProblemWriter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the operator of the machine in to {@code /operator} and {@code /actuator} by the secret that
 * only the data folder holds. A wrong secret is refused, and so is every secret while none is
 * configured.
 */
final class OperatorFilter extends OncePerRequestFilter {

  static final String HEADER = "Orderwatch-Operator";
  static final String PRINCIPAL = "operator";

  private final ProblemWriter writer;
  private final byte @Nullable [] secret;

  OperatorFilter(ProblemWriter writer, @Nullable String secret) {
    this.writer = writer;
    this.secret =
        secret == null || secret.isBlank() ? null : secret.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return request.getHeader(HEADER) == null
        || !(path.startsWith("/operator/") || path.startsWith("/actuator/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] sent = request.getHeader(HEADER).getBytes(StandardCharsets.UTF_8);
    if (secret == null || !MessageDigest.isEqual(secret, sent)) {
      writer.write(response, Problem.of(ProblemCode.FORBIDDEN));
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            PRINCIPAL, null, List.of(new SimpleGrantedAuthority("ROLE_" + Role.OPERATOR.name()))));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
