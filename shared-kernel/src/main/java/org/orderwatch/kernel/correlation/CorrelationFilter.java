package org.orderwatch.kernel.correlation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its correlation id, before anything else sees it, and answers with it. Error
 * dispatches keep the id of the request that failed.
 */
final class CorrelationFilter extends OncePerRequestFilter {

  private static final String ATTRIBUTE = CorrelationFilter.class.getName();

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id =
        request.getAttribute(ATTRIBUTE) instanceof String known
            ? known
            : Correlation.accept(request.getHeader(Correlation.HEADER));
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(Correlation.HEADER, id);
    try {
      Correlation.call(
          id,
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException passed) {
      throw passed;
    } catch (Exception unexpected) {
      throw new ServletException(unexpected);
    }
  }
}
