package org.orderwatch.kernel.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses every handler that does not allow a role of the caller, before anything of the request is
 * read. A handler that says nothing is refused to everybody.
 */
final class AllowedInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || isOpen(method)) {
      return true;
    }
    Optional<Caller> caller = Caller.current();
    if (caller.isEmpty()) {
      throw new RefusedException(ProblemCode.UNAUTHENTICATED);
    }
    Allowed allowed = allowed(method);
    if (allowed == null || Arrays.stream(allowed.value()).noneMatch(caller.get()::is)) {
      throw new RefusedException(ProblemCode.FORBIDDEN);
    }
    return true;
  }

  /** What a handler allows: its own annotation, else that of its class. */
  static @Nullable Allowed allowed(HandlerMethod method) {
    Allowed own = method.getMethodAnnotation(Allowed.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
  }

  /** Open by annotation, or a part of the libraries that the chain of filters opens or closes. */
  static boolean isOpen(HandlerMethod method) {
    return method.hasMethodAnnotation(Open.class)
        || ErrorController.class.isAssignableFrom(method.getBeanType())
        || method.getBeanType().getName().startsWith("org.springdoc.");
  }
}
