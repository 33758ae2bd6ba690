package org.orderwatch.cases.access;

/** How much of a person a viewer may see. */
public enum Sight {
  /** Everything that the agency knows of who she is. */
  FULL,
  /**
   * Her name only: she is a client of her own, and the viewer knows her as the other side of a pair
   * ("two clients, one pair").
   */
  NAME
}
