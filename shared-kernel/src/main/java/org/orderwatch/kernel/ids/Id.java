package org.orderwatch.kernel.ids;

import java.util.UUID;

/** A typed id around a UUID. Its text is that of the UUID. */
public interface Id {

  /**
   * Returns the UUID.
   *
   * @return the id itself
   */
  UUID value();
}
