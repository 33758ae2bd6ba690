package org.orderwatch.kernel.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reaches its database.
 *
 * @param url the JDBC address
 * @param owner the role that owns the tables and migrates them, and does nothing else
 * @param app the role of requests, held to one agency a transaction
 * @param worker the role of publisher, consumers and tasks
 */
@ConfigurationProperties("orderwatch.database")
public record DatabaseProperties(String url, Role owner, Role app, Role worker) {

  /**
   * A database role.
   *
   * @param username its name
   * @param password its password
   * @param poolSize how many connections an instance of the service keeps at most
   */
  public record Role(String username, String password, @DefaultValue("12") int poolSize) {

    @Override
    public String toString() {
      return username;
    }
  }
}
