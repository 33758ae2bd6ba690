package org.orderwatch.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns every exception of an API request into a problem. Requests for pages are left to the
 * service's own error pages.
 */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

  private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

  private final ProblemWriter writer;
  private final Problems problems;

  ProblemResolver(ProblemWriter writer, Problems problems) {
    this.writer = writer;
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (!ApiPaths.isApi(request)) {
      return null;
    }
    Collection<String> allowed = problems.allowedMethods(exception);
    if (!allowed.isEmpty()) {
      response.setHeader("Allow", String.join(", ", allowed));
    }
    try {
      writer.write(response, problems.of(exception));
    } catch (IOException gone) {
      log.debug("The caller left before the answer: {}", gone.getClass().getName());
    }
    return new ModelAndView();
  }
}
