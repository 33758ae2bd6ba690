package org.orderwatch.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.consuming.Rebuilds;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.CaseAssigned;
import org.orderwatch.kernel.published.CaseOpened;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.orderwatch.kernel.publishing.Topics;
import org.orderwatch.kernel.security.RolesTable;
import org.orderwatch.kernel.security.TestIssuer;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.kernel.testing.PublishedFeed;
import org.orderwatch.kernel.testing.ServiceServers;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.orderwatch.kernel.vocabulary.Terms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** From a published fact to the inbox and the mail server, over PostgreSQL, Kafka and SMTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
    initializers = {ServiceServers.Notifications.class, RemindersIT.Surroundings.class})
class RemindersIT {

  private static final Instant NOW = Instant.parse("2026-06-01T15:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2025-06-01T15:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final UserId ADVOCATE = new UserId(UUID.randomUUID());
  private static final String ADDRESS = "ana@example.org";

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

  static {
    MAIL.start();
  }

  private static @Nullable HttpServer staff;
  private static @Nullable TestIssuer issuer;

  private final AgencyId agency = new AgencyId(UUID.randomUUID());
  private final ProceedingId proceeding = new ProceedingId(UUID.randomUUID());
  private final OrderId order = new OrderId(UUID.randomUUID());
  private final PersonId client = new PersonId(UUID.randomUUID());
  private final PersonId opposing = new PersonId(UUID.randomUUID());

  @Autowired private BrokerProperties broker;
  @Autowired private Topics topics;
  @Autowired private Rebuilds rebuilds;
  @Autowired @Worker private JdbcClient worker;

  /** The clock of the service begins on one afternoon, whatever day it is. */
  @org.springframework.boot.test.context.TestConfiguration
  static class AfternoonInJune {
    @Bean
    @Primary
    Clock afternoonInJune() {
      return Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), NOW));
    }
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
    if (staff != null) {
      staff.stop(0);
    }
    if (issuer != null) {
      issuer.close();
    }
  }

  /** Puts a staff directory, tokens and the mail server in front of the servers' settings. */
  static final class Surroundings
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestIssuer tokens = TestIssuer.start();
      issuer = tokens;
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "surroundings",
                  Map.of(
                      "orderwatch.token-uri",
                      tokens.issuer() + "/oauth2/token",
                      "orderwatch.services.cases",
                      staffDirectory(),
                      "orderwatch.mail.host",
                      "127.0.0.1",
                      "orderwatch.mail.port",
                      MAIL.getSmtp().getPort(),
                      "orderwatch.mail.tls",
                      "false")));
    }

    private static String staffDirectory() {
      try {
        HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/staff/addresses", Surroundings::answer);
        server.start();
        staff = server;
        return "http://127.0.0.1:" + server.getAddress().getPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void answer(HttpExchange exchange) throws IOException {
      byte[] answer =
          ("{\"addresses\":[{\"user\":\"" + ADVOCATE + "\",\"mail\":\"" + ADDRESS + "\"}]}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    }
  }

  @Test
  void whatIsDueLiesInTheInboxOfTheAdvocateAndIsMailedOnce() throws Exception {
    try (PublishedFeed feed = new PublishedFeed(broker, topics)) {
      assigned(feed);
      // Ends in 30 days; it was learnt long ago, so that this lead was to go out this morning.
      feed.publish("orders", agency, proceeding, LONG_AGO, assessed(LocalDate.of(2026, 7, 1)));

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(states())
                      .containsEntry("END_IN_30_DAYS", "DELIVERED")
                      .containsEntry("END_IN_14_DAYS", "SCHEDULED")
                      .containsEntry("END_IN_1_DAY", "SCHEDULED"));
      await().atMost(PATIENCE).until(() -> mails("SENT") == 2);
      assertThat(inbox()).containsOnly(ADVOCATE.value());

      rebuilds.start("facts");
      await().atMost(PATIENCE).until(() -> queueIsEmpty());
      assertThat(mails("SENT")).as("a rebuild sends nothing again").isEqualTo(2);
    }
  }

  @Test
  void anEndThatMovesCancelsWhatWaitsAndPlansAnew() {
    try (PublishedFeed feed = new PublishedFeed(broker, topics)) {
      assigned(feed);
      feed.publish("orders", agency, proceeding, NOW, assessed(LocalDate.of(2027, 6, 1)));
      await().atMost(PATIENCE).until(() -> count("SCHEDULED") == 5);
      feed.publish("orders", agency, proceeding, NOW, assessed(LocalDate.of(2027, 12, 1)));

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(count("CANCELLED")).isEqualTo(5);
                assertThat(count("SCHEDULED")).isEqualTo(5);
              });
    }
  }

  @Test
  void anOrderThatHadEndedWhenItWasRecordedMailsNothing() {
    try (PublishedFeed feed = new PublishedFeed(broker, topics)) {
      assigned(feed);
      feed.publish("orders", agency, proceeding, NOW, assessed(LocalDate.of(2024, 6, 1)));

      await().atMost(PATIENCE).until(() -> count("ALREADY_PAST") == 1);
      assertThat(states()).hasSize(1);
      assertThat(inbox()).isEmpty();
    }
  }

  @Test
  void everyOperationStandsInTheTableOfRoles(@Autowired ApplicationContext context) {
    assertThat(RolesTable.of("notification-service").differences(context)).isEmpty();
  }

  private void assigned(PublishedFeed feed) {
    CaseId caseId = new CaseId(UUID.randomUUID());
    feed.publish(
        "cases",
        agency,
        caseId,
        LONG_AGO,
        new CaseOpened(caseId, client, LocalDate.of(2025, 6, 1)),
        new CaseAssigned(caseId, ADVOCATE, LocalDate.of(2025, 6, 1)));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                worker
                        .sql("select count(*) from facts.assignment where agency = ?")
                        .param(agency.value())
                        .query(Integer.class)
                        .single()
                    == 1);
  }

  private DeadlinesAssessed assessed(LocalDate lastDay) {
    LocalDate granted = LocalDate.of(2023, 6, 1);
    LocalDate end = lastDay.plusDays(1);
    return new DeadlinesAssessed(
        "test",
        List.of(
            new OrderAssessment(
                order,
                OrderForm.FINAL,
                granted,
                new Terms(List.of(new Restraint(opposing, List.of(client))), List.of()),
                List.of(
                    new SideSpan(opposing, client, granted, end, Certainty.YES, OrderForm.FINAL)),
                new EndEstimate(end, null, end, EndBasis.STATED),
                null,
                List.of())),
        List.of(),
        new Court(new CourtId(UUID.randomUUID()), "OH", null, null, null),
        null,
        null,
        List.of(),
        List.<EntryId>of());
  }

  private Map<String, String> states() {
    return worker
        .sql("select kind, state from reminder where agency = ?")
        .param(agency.value())
        .query(
            rows -> {
              Map<String, String> found = new java.util.HashMap<>();
              while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
              }
              return found;
            });
  }

  private int count(String state) {
    return worker
        .sql("select count(*) from reminder where agency = ? and state = ?")
        .params(agency.value(), state)
        .query(Integer.class)
        .single();
  }

  private int mails(String state) {
    return worker
        .sql("select count(*) from mail_delivery where agency = ? and state = ?")
        .params(agency.value(), state)
        .query(Integer.class)
        .single();
  }

  private List<UUID> inbox() {
    return worker
        .sql("select user_id from inbox where agency = ?")
        .param(agency.value())
        .query(UUID.class)
        .list();
  }

  private boolean queueIsEmpty() {
    return worker.sql("select count(*) from facts.plan_queue").query(Integer.class).single() == 0;
  }
}
