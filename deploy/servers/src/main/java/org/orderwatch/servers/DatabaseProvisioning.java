package org.orderwatch.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the databases and roles that the services expect in a PostgreSQL, as its superuser.
 * Everything can be asked for again: what is there stays, passwords and settings are set anew.
 *
 * <p>Service {@code orders} has the databases {@code orders} and {@code orders_keys} and the roles
 * {@code orders_owner}, {@code orders_app}, {@code orders_worker} and {@code orders_keys}. Nobody
 * else may connect to them.
 */
public final class DatabaseProvisioning {

  private final PostgresAddress server;
  private final Secrets secrets;

  /**
   * @param server where to make them
   * @param secrets where the roles' passwords are kept
   */
  public DatabaseProvisioning(PostgresAddress server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /**
   * Makes the databases and roles of a service, or brings them up to date.
   *
   * @param service {@code orders}, {@code cases} or {@code notifications}; lower-case letters only
   * @throws IllegalStateException when the server refuses
   */
  public ServiceDatabases provision(String service) {
    ServiceDatabases wanted = named(service, service);
    try (Connection admin = server.connect("postgres")) {
      role(admin, wanted.owner());
      role(admin, wanted.app());
      role(admin, wanted.worker());
      role(admin, wanted.keys());
      // The event store skips what a transaction of over a minute commits late: none may live so
      // long.
      execute(
          admin,
          "alter role %s set transaction_timeout = '30s'".formatted(wanted.app().username()));
      execute(
          admin,
          "alter role %s set transaction_timeout = '30s'".formatted(wanted.worker().username()));
      createDatabase(admin, wanted.database(), "template1", wanted.owner());
      createDatabase(admin, wanted.keysDatabase(), "template1", wanted.keys());
      grant(admin, wanted);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot make the databases of " + service, e);
    }
    return wanted;
  }

  /**
   * Makes a copy of a service's databases, with all that is in them and for the same roles: a test
   * migrates once and then gives each class a database of its own. Sessions on the original are
   * ended.
   *
   * @param original the databases to copy
   * @param suffix lower-case letters and digits, which make the copy's name
   * @throws IllegalStateException when the server refuses
   */
  public ServiceDatabases copy(ServiceDatabases original, String suffix) {
    ServiceDatabases wanted = named(original.database() + "_" + suffix, original.database());
    try (Connection admin = server.connect("postgres")) {
      endSessions(admin, original.database());
      endSessions(admin, original.keysDatabase());
      createDatabase(admin, wanted.database(), original.database(), wanted.owner());
      createDatabase(admin, wanted.keysDatabase(), original.keysDatabase(), wanted.keys());
      grant(admin, wanted);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot copy the databases " + original.database(), e);
    }
    return wanted;
  }

  /**
   * Deletes databases made by {@link #provision} or {@link #copy}, ending the sessions on them; the
   * roles stay.
   *
   * @throws IllegalStateException when the server refuses
   */
  public void drop(ServiceDatabases databases) {
    try (Connection admin = server.connect("postgres")) {
      execute(admin, "drop database if exists %s with (force)".formatted(databases.database()));
      execute(admin, "drop database if exists %s with (force)".formatted(databases.keysDatabase()));
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot delete the databases " + databases.database(), e);
    }
  }

  private ServiceDatabases named(String database, String service) {
    checkName(database);
    return new ServiceDatabases(
        database,
        server.jdbcUrl(database),
        login(service + "_owner"),
        login(service + "_app"),
        login(service + "_worker"),
        database + "_keys",
        server.jdbcUrl(database + "_keys"),
        login(service + "_keys"));
  }

  private Login login(String role) {
    return new Login(role, secrets.get(role));
  }

  private static void checkName(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException("Not a name for a database: " + name);
    }
  }

  private static void role(Connection admin, Login login) throws SQLException {
    if (!exists(admin, "select 1 from pg_roles where rolname = ?", login.username())) {
      execute(admin, "create role %s".formatted(login.username()));
    }
    // The password consists of hexadecimal digits.
    execute(
        admin,
        "alter role %s with login nosuperuser nocreatedb nocreaterole noinherit nobypassrls noreplication password '%s'"
            .formatted(login.username(), login.password()));
  }

  private static void createDatabase(Connection admin, String name, String template, Login owner)
      throws SQLException {
    if (!exists(admin, "select 1 from pg_database where datname = ?", name)) {
      execute(
          admin,
          "create database %s template %s owner %s".formatted(name, template, owner.username()));
    }
  }

  private void grant(Connection admin, ServiceDatabases databases) throws SQLException {
    String database = databases.database();
    execute(admin, "revoke all on database %s from public".formatted(database));
    execute(admin, "revoke all on database %s from public".formatted(databases.keysDatabase()));
    execute(
        admin,
        "grant connect on database %s to %s, %s"
            .formatted(database, databases.app().username(), databases.worker().username()));
    // A projection's schema is made, rebuilt and swapped by the worker.
    execute(
        admin,
        "grant create on database %s to %s".formatted(database, databases.worker().username()));
    schema(database, databases.owner());
    schema(databases.keysDatabase(), databases.keys());
    try (Connection inside = server.connect(database)) {
      execute(
          inside,
          "grant usage on schema public to %s, %s"
              .formatted(databases.app().username(), databases.worker().username()));
    }
  }

  private void schema(String database, Login owner) throws SQLException {
    try (Connection inside = server.connect(database)) {
      execute(inside, "alter schema public owner to %s".formatted(owner.username()));
      execute(inside, "revoke all on schema public from public");
    }
  }

  private static void endSessions(Connection admin, String database) throws SQLException {
    try (PreparedStatement statement =
        admin.prepareStatement(
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ?")) {
      statement.setString(1, database);
      statement.executeQuery().close();
    }
  }

  private static boolean exists(Connection admin, String sql, String name) throws SQLException {
    try (PreparedStatement statement = admin.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
