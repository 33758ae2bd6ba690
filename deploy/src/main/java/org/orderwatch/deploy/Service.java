package org.orderwatch.deploy;

import java.util.Locale;

/** The three services, in the order in which they are named to the user. */
public enum Service {
  /** Persons, cases and the pages; hosts the authorization server. */
  CASES("case-service", 8080),
  /** Proceedings, orders and deadlines. */
  ORDERS("order-service", 8081),
  /** Reminders and deliveries. */
  NOTIFICATIONS("notification-service", 8082);

  private final String title;
  private final int usualPort;

  Service(String title, int usualPort) {
    this.title = title;
    this.usualPort = usualPort;
  }

  /** Name of its module, jar, log and client, such as {@code case-service}. */
  public String title() {
    return title;
  }

  /** Its name in settings and the name of its database, such as {@code cases}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The port it listens on unless configured. */
  public int usualPort() {
    return usualPort;
  }
}
