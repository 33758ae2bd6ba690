package org.orderwatch.notifications.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server of the agency.
 *
 * @param host its name; without one no mail is sent
 * @param port its port
 * @param username for signing in to it, or null where it asks for none
 * @param password for signing in to it, or null where it asks for none
 * @param from the sender, which should tell nothing
 * @param tls whether the connection must be encrypted by STARTTLS
 */
@ConfigurationProperties("orderwatch.mail")
record MailSettings(
    @Nullable String host,
    @DefaultValue("587") int port,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("notes@localhost") String from,
    @DefaultValue("true") boolean tls) {

  boolean configured() {
    return host != null && !host.isBlank();
  }

  @Override
  public String toString() {
    return "MailSettings[configured=" + configured() + "]";
  }
}
