package org.orderwatch.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderwatch.deploy.Progress;
import org.orderwatch.deploy.RunningSystem;

/** The invented agency that {@code ./deploy/run --sample} loads. */
class SampleAgencyIT {

  @RegisterExtension static final RunningSystem RUNNING = RunningSystem.shared();

  @Test
  void itLoadsOnceWithItsUsersAndEveryCourseOfEvents() {
    long before = events();
    String told = load();

    assertThat(told)
        .contains("admin", "marisol@harbor", "ruth@harbor", "noor@harbor", "teo@harbor")
        .doesNotContain("made earlier");
    long loaded = events();
    assertThat(loaded - before).as("facts and what follows from them").isGreaterThan(2_000);

    assertThat(load()).contains("there already");
    assertThat(events()).as("a second start records nothing").isEqualTo(loaded);
  }

  private static String load() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    new SampleAgency(
            RUNNING.installation(),
            RUNNING::address,
            Clock.systemUTC(),
            new Progress(new PrintStream(told, true, StandardCharsets.UTF_8)))
        .load();
    return told.toString(StandardCharsets.UTF_8);
  }

  private static long events() {
    try (Connection connection = RUNNING.system().postgres().address().connect("orders");
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from domainevententry")) {
      count.next();
      return count.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
