package org.orderwatch.kernel.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orderwatch.kernel.web.Problem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 while the keys that check tokens cannot be had and none are remembered. */
final class AuthenticationOutageFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(AuthenticationOutageFilter.class);

  private final ProblemWriter writer;

  AuthenticationOutageFilter(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (AuthenticationServiceException outage) {
      log.warn("The authorization server's keys cannot be read; is it running?");
      response.setHeader("Retry-After", "5");
      writer.write(response, Problem.of(ProblemCode.UNAVAILABLE));
    }
  }
}
