package org.orderwatch.kernel.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which roles may use a handler. A handler without it, and without {@link Open}, is refused to
 * everybody. The table docs/roles.md says the same, and a test compares them.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

  /**
   * The roles of which the caller needs at least one.
   *
   * @return at least one role
   */
  Role[] value();
}
