package org.orderwatch.kernel.consuming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.orderwatch.kernel.consuming.CopyStore.State;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes, swaps and drops the schemas of projections, in the worker's transaction that runs. */
final class Schemas {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{1,40}");

  private final JdbcTemplate jdbc;
  private final String appRole;

  Schemas(JdbcTemplate jdbc, String appRole) {
    this.jdbc = jdbc;
    this.appRole = appRole;
  }

  static String schema(Subscription subscription, State state) {
    String name = checked(subscription);
    return switch (state) {
      case LIVE -> name;
      case BUILDING -> name + "_new";
      case OLD -> name + "_old";
    };
  }

  static String checked(Subscription subscription) {
    if (!NAME.matcher(subscription.name()).matches()) {
      throw new IllegalArgumentException(
          "A consumer's name is of lower-case letters and underscores: " + subscription.name());
    }
    return subscription.name();
  }

  /** Lets unqualified names of a projection mean the tables of one copy, in this transaction. */
  static void use(JdbcClient jdbc, Subscription subscription, State state) {
    if (subscription instanceof Projection) {
      jdbc.sql("select set_config('search_path', ?, true)")
          .param(schema(subscription, state) + ", public")
          .query(String.class)
          .single();
    }
  }

  static String hash(Subscription subscription) {
    if (!(subscription instanceof Projection projection)) {
      return "";
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(ddl(projection).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void create(Subscription subscription, State state) {
    if (!(subscription instanceof Projection projection)) {
      return;
    }
    String schema = schema(projection, state);
    jdbc.execute("create schema " + schema);
    jdbc.execute("set local search_path to " + schema + ", public");
    jdbc.execute(ddl(projection));
    jdbc.execute("grant usage on schema " + schema + " to " + appRole);
    jdbc.execute("grant select on all tables in schema " + schema + " to " + appRole);
  }

  void drop(Subscription subscription, State state) {
    if (subscription instanceof Projection) {
      jdbc.execute("drop schema if exists " + schema(subscription, state) + " cascade");
    }
  }

  void swap(Subscription subscription) {
    String live = schema(subscription, State.LIVE);
    jdbc.execute("alter schema " + live + " rename to " + schema(subscription, State.OLD));
    jdbc.execute("alter schema " + schema(subscription, State.BUILDING) + " rename to " + live);
  }

  private static String ddl(Projection projection) {
    try {
      return new ClassPathResource(projection.ddl(), projection.getClass().getClassLoader())
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException("Projection " + projection.name() + " has no DDL", missing);
    }
  }
}
