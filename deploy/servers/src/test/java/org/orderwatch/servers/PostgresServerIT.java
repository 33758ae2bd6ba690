package org.orderwatch.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

  @TempDir Path folder;

  @Test
  void dataOutlivesAKillOfTheOwnerAndTheServerDoesNot() throws Exception {
    OwnerProcess owner = OwnerProcess.start(folder);
    execute(owner.address(), "create table kept as select 7 as seven");
    assertThat(query(owner.address(), "show fsync")).isEqualTo("on");
    assertThat(query(owner.address(), "show synchronous_commit")).isEqualTo("on");
    ProcessHandle postmaster = postmaster();

    owner.kill();

    await().atMost(Duration.ofSeconds(30)).until(() -> !postmaster.isAlive());
    try (PostgresServer next = PostgresServer.kept(folder, folder.resolve("server.log"))) {
      assertThat(query(next.address(), "select seven from kept")).isEqualTo("7");
    }
  }

  @Test
  void aStartEndsAServerThatWasLeftBehindWhenOwnerAndGuardWereKilled() throws Exception {
    OwnerProcess owner = OwnerProcess.start(folder);
    execute(owner.address(), "create table kept as select 7 as seven");
    ProcessHandle postmaster = postmaster();
    List<ProcessHandle> guards = owner.handle().children().toList();
    assertThat(guards).isNotEmpty();
    guards.forEach(ProcessHandle::destroyForcibly);
    await().until(() -> guards.stream().noneMatch(ProcessHandle::isAlive));
    owner.kill();
    await().until(() -> !owner.handle().isAlive());
    assertThat(postmaster.isAlive()).isTrue();

    try (PostgresServer next = PostgresServer.kept(folder, folder.resolve("server.log"))) {
      assertThat(postmaster.isAlive()).isFalse();
      assertThat(query(next.address(), "select seven from kept")).isEqualTo("7");
      assertThat(
              query(
                  next.address(),
                  "select count(*) from pg_hba_file_rules where auth_method = 'trust'"))
          .isEqualTo("0");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("superuser.properties"))))
          .isEqualTo("rw-------");
      assertThatThrownBy(() -> PostgresServer.kept(folder, folder.resolve("server.log")))
          .hasStackTraceContaining("Another process uses the data");
    }
    assertThat(Files.exists(folder.resolve("data/postmaster.pid"))).isFalse();
  }

  @Test
  void theServersLogQuotesNoStatementAndNoValue() throws Exception {
    Path log = folder.resolve("server.log");
    try (PostgresServer server = PostgresServer.kept(folder, log)) {
      assertThatThrownBy(() -> execute(server.address(), "select 'Ophelia Quist'::int"))
          .isInstanceOf(SQLException.class);
      execute(server.address(), "create table t (name text unique)");
      execute(server.address(), "insert into t values ('Ophelia Quist')");
      assertThatThrownBy(() -> execute(server.address(), "insert into t values ('Ophelia Quist')"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(Files.readString(log)).doesNotContain("Ophelia");
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static String query(PostgresAddress server, String sql) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(PostgresAddress server, String sql) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
