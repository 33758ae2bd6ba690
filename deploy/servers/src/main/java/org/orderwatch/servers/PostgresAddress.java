package org.orderwatch.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a PostgreSQL answers and who its superuser is, whoever runs it: the embedded server or a
 * container.
 *
 * @param host name or address
 * @param port TCP port
 * @param superuser a role that may create databases and roles
 * @param password its password
 */
public record PostgresAddress(String host, int port, String superuser, String password) {

  /**
   * The JDBC URL of a database, without user and password. The driver leaves the server's detail
   * lines, which quote row values, out of its messages.
   */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s?logServerErrorDetail=false&reWriteBatchedInserts=true"
        .formatted(host, port, database);
  }

  /**
   * A new connection as the superuser, in auto-commit mode; the caller closes it.
   *
   * @throws SQLException when the server refuses or does not answer
   */
  public Connection connect(String database) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", superuser);
    login.setProperty("password", password);
    return DriverManager.getConnection(jdbcUrl(database), login);
  }

  /** Says the address, never the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
