package org.orderwatch.kernel.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Reads from a handler who may use it. */
public final class AllowedRoles {

  private AllowedRoles() {}

  /**
   * The roles that a handler allows: by its own annotation, else by that of its class.
   *
   * @param handler the handler
   * @return empty if nobody may use it
   */
  public static Set<Role> of(HandlerMethod handler) {
    Allowed own = handler.getMethodAnnotation(Allowed.class);
    Allowed allowed =
        own != null
            ? own
            : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (allowed != null) {
      roles.addAll(List.of(allowed.value()));
    }
    return roles;
  }

  /**
   * Whether a handler answers without a caller.
   *
   * @param handler the handler
   * @return true for one that is marked {@link Open}
   */
  public static boolean isOpen(HandlerMethod handler) {
    return handler.hasMethodAnnotation(Open.class);
  }

  /**
   * Whether a handler belongs to the platform and not to what a service offers: the answer to
   * errors, and the API's description, which the chain of filters opens or closes.
   *
   * @param handler the handler
   * @return true if docs/roles.md need not list it
   */
  public static boolean isPlatform(HandlerMethod handler) {
    return ErrorController.class.isAssignableFrom(handler.getBeanType())
        || handler.getBeanType().getName().startsWith("org.springdoc.");
  }
}
