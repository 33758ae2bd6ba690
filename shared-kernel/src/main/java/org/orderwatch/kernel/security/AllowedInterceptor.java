package org.orderwatch.kernel.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
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
    if (!(handler instanceof HandlerMethod method)
        || AllowedRoles.isOpen(method)
        || AllowedRoles.isPlatform(method)) {
      return true;
    }
    Optional<Caller> caller = Caller.current();
    if (caller.isEmpty()) {
      throw new RefusedException(ProblemCode.UNAUTHENTICATED);
    }
    if (AllowedRoles.of(method).stream().noneMatch(caller.get()::is)) {
      throw new RefusedException(ProblemCode.FORBIDDEN);
    }
    return true;
  }
}
