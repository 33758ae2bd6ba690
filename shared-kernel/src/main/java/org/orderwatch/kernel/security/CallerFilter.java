package org.orderwatch.kernel.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.web.Problem;
import org.orderwatch.kernel.web.ProblemWriter;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the caller, the caller's agency and who records in place for the rest of the request. Stands
 * in a chain of filters behind authentication; a service with pages adds one to its own chain.
 */
public final class CallerFilter extends OncePerRequestFilter {

  private final Callers.Source source;
  private final ProblemWriter writer;

  /**
   * Makes the filter of one chain.
   *
   * @param source finds the caller
   * @param writer answers if a service's headers are wrong
   */
  public CallerFilter(Callers.Source source, ProblemWriter writer) {
    this.source = source;
    this.writer = writer;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected String getAlreadyFilteredAttributeName() {
    return CallerFilter.class.getName() + "." + System.identityHashCode(this);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller;
    try {
      caller = source.find(request);
    } catch (RefusedException refused) {
      writer.write(response, Problem.of(refused.refusal(), refused.errors(), refused.conflicts()));
      return;
    }
    Caller before = CurrentCaller.get();
    CurrentCaller.set(caller.orElse(null));
    try {
      Caller known = caller.orElse(null);
      AgencyId agency = known == null ? null : known.agency();
      if (known == null || agency == null) {
        chain.doFilter(request, response);
      } else {
        var recorder = new RecordingContext(known.user(), known.actingThrough());
        try (AgencyContext.Scope _ = AgencyContext.open(agency);
            RecordingContext.Scope _ = recorder.open()) {
          chain.doFilter(request, response);
        }
      }
    } finally {
      CurrentCaller.set(before);
    }
  }
}
