package org.orderwatch.orders.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record as the body of a request that {@link WireReader} reads. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WireRequest {

  /**
   * Whether ids that the client may leave out elsewhere must be given, because they have to be the
   * same when the request is sent again.
   *
   * @return true where every id is required
   */
  boolean idsRequired() default false;
}
