package org.orderwatch.kernel.eventstore;

/** The keys of the metadata of stored events. */
final class Metadata {

  static final String AGENCY = "agency";
  static final String RECORDED_BY = "recordedBy";
  static final String ACTING_THROUGH = "actingThrough";
  static final String CORRELATION = "correlation";

  private Metadata() {}
}
