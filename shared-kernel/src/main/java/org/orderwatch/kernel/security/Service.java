package org.orderwatch.kernel.security;

import java.util.Locale;

/** The services, as the configuration names them under {@code orderwatch.services}. */
public enum Service {
  ORDERS,
  CASES,
  NOTIFICATIONS;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
