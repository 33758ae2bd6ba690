package org.orderwatch.kernel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.consuming.ParkedEvents;
import org.orderwatch.kernel.consuming.Rebuilds;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.published.NoteAdded;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.orderwatch.kernel.publishing.CloudEvent;
import org.orderwatch.kernel.publishing.Publisher;
import org.orderwatch.kernel.testing.TestServers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What must survive failing handlers, brokers that stop, repeated events and other instances. */
class FaultsIT extends PlatformTest {

  @Autowired private ParkedEvents parkedEvents;
  @Autowired private Rebuilds rebuilds;
  @Autowired private Publisher publisher;
  @Autowired private DataSource dataSource;
  @Autowired private BrokerProperties broker;
  @Autowired private ConfigurableEnvironment environment;

  @AfterEach
  void nothingIsParked() {
    projection.heal();
    parkedEvents.retry("notes");
  }

  @Test
  void anEventThatFailsIsParkedWithTheLaterOnesOfItsAggregateAndRetriedInOrder() {
    CaseId bad = open(OURS);
    CaseId good = open(OURS);
    NoteId poison = new NoteId(UUID.randomUUID());
    projection.poison(poison);
    write(bad);
    write(bad, poison);
    write(bad);
    write(good);
    assertThat(arrives(good, 1)).isTrue();
    assertThat(arrives(bad, 1)).isTrue();
    await().atMost(PATIENCE).until(() -> parked(bad).size() == 2);
    write(bad);
    await().atMost(PATIENCE).until(() -> parked(bad).size() == 3);

    assertThat(notes(OURS, bad)).containsExactly(0L, 1L);
    List<ParkedEvents.Parked> parked = parked(bad);
    assertThat(parked)
        .extracting(ParkedEvents.Parked::reason)
        .containsExactly("FAILED", "BEHIND", "BEHIND");
    assertThat(parked).extracting(ParkedEvents.Parked::sequence).containsExactly(2L, 3L, 4L);
    assertThat(parked.getFirst().errorClass()).isEqualTo(IllegalStateException.class.getName());
    assertThat(parked.getFirst().type()).isEqualTo("org.orderwatch.NoteAdded.v1");
    assertThat(parkedEvents.counts().get("notes")).isGreaterThanOrEqualTo(3L);
    List<String> names = List.of("notes");
    assertThat(as(OURS, () -> applied.anyParked(names, List.of(bad.toString())))).isTrue();
    assertThat(as(OURS, () -> applied.anyParked(names, List.of(good.toString())))).isFalse();
    assertThat(as(THEIRS, () -> applied.anyParked(names, List.of(bad.toString())))).isFalse();

    assertThat(parkedEvents.retry("notes")).isZero();
    assertThat(parked(bad).getFirst().attempts()).isEqualTo(2);
    projection.heal();
    assertThat(parkedEvents.retry("notes")).isEqualTo(3);
    assertThat(parked(bad)).isEmpty();
    assertThat(notes(OURS, bad)).containsExactlyElementsOf(longs(0, 4));
  }

  @Test
  void aRefillPublishesAllAgainAndChangesNoRow() {
    CaseId book = open(OURS);
    write(book);
    assertThat(arrives(book, 1)).isTrue();
    await().atMost(PATIENCE).until(() -> publisher.lag() == 0);
    List<String> before = allRows();
    long stored =
        workerJdbc.sql("select count(*) from domainevententry").query(Long.class).single();
    long position = position();
    publisher.refill();
    await().atMost(PATIENCE).until(() -> position() >= position + stored);
    assertThat(allRows()).containsExactlyInAnyOrderElementsOf(before);
    write(book);
    assertThat(arrives(book, 2)).isTrue();
  }

  @Test
  void aRebuildWhileEventsComeGivesTheSameRowsAndAnswersMeanwhile() {
    CaseId book = open(OURS);
    for (int i = 0; i < 20; i++) {
      write(book);
    }
    assertThat(arrives(book, 20)).isTrue();
    long copy = liveCopy();
    rebuilds.start("notes");
    long last = 20;
    while (!rebuilds.running().isEmpty()) {
      assertThat(notes(OURS, book)).hasSizeGreaterThanOrEqualTo(20);
      write(book);
      last++;
    }
    assertThat(liveCopy()).isNotEqualTo(copy);
    assertThat(arrives(book, last)).isTrue();
    assertThat(notes(OURS, book)).containsExactlyElementsOf(longs(0, last));
    assertThat(
            workerJdbc
                .sql("select count(*) from pg_namespace where nspname like 'notes\\_%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whileTheBrokerIsDownCommandsAreTakenAndPublishedInOrderAfterwards() {
    var embedded = TestServers.broker().embedded();
    assumeThat(embedded).as("an embedded broker").isNotNull();
    CaseId book = open(OURS);
    assertThat(arrives(book, 0)).isTrue();
    java.util.Objects.requireNonNull(embedded).stop();
    try {
      for (int i = 0; i < 10; i++) {
        write(book);
      }
      assertThat(publisher.lag()).isPositive();
      assertThat(publisher.publishedUntil(java.time.Instant.now())).isFalse();
    } finally {
      embedded.start();
    }
    await().atMost(PATIENCE).until(() -> notes(OURS, book).size() == 11);
    assertThat(notes(OURS, book)).containsExactlyElementsOf(longs(0, 10));
    await().atMost(PATIENCE).until(() -> publisher.lag() == 0);
  }

  @Test
  void twoInstancesShareThePartitionsAndEachEventIsAppliedOnce() {
    MapPropertySource own =
        (MapPropertySource)
            java.util.Objects.requireNonNull(
                environment.getPropertySources().get("orderwatch-test-servers"));
    Map<String, Object> properties = new HashMap<>(own.getSource());
    properties.put("orderwatch.instance", "second");
    List<CaseId> books = new ArrayList<>();
    try (var second =
        new SpringApplicationBuilder(PlatformApplication.class)
            .web(WebApplicationType.NONE)
            .environment(new org.springframework.core.env.StandardEnvironment())
            .initializers(
                context ->
                    context
                        .getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("second", properties)))
            .run()) {
      NotesProjection other = second.getBean(NotesProjection.class);
      long here = projection.applied();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                books.add(open(OURS));
                return other.applied() > 0 && projection.applied() > here;
              });
      for (CaseId each : books) {
        assertThat(arrives(each, 0)).isTrue();
      }
    }
    for (CaseId each : books) {
      write(each);
    }
    for (CaseId each : books) {
      assertThat(arrives(each, 1)).isTrue();
      assertThat(notes(OURS, each)).containsExactly(0L, 1L);
    }
  }

  @Test
  void eventsInTheWrongOrderWaitForTheMissingOne() {
    CaseId book = new CaseId(UUID.randomUUID());
    send(book, event(book, 1));
    send(book, event(book, 2));
    await().atMost(PATIENCE).until(() -> parked(book).size() == 2);
    assertThat(parked(book)).extracting(ParkedEvents.Parked::reason).containsOnly("GAP");
    send(book, event(book, 0));
    await().atMost(PATIENCE).until(() -> notes(OURS, book).size() == 3);
    assertThat(parked(book)).isEmpty();
  }

  @Test
  void aRecordThatNobodyCanReadIsParkedAndHoldsUpItsAggregateOnly() {
    CaseId unreadable = new CaseId(UUID.randomUUID());
    CaseId other = open(OURS);
    send(unreadable, "no JSON at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    send(unreadable, event(unreadable, 0));
    await().atMost(PATIENCE).until(() -> !parked(unreadable).isEmpty());
    assertThat(parked(unreadable).getFirst().errorClass())
        .isEqualTo(CloudEvent.Unreadable.class.getName());
    write(other);
    assertThat(arrives(other, 1)).isTrue();
    workerJdbc
        .sql("delete from parked_event where aggregate_id = ?")
        .param(unreadable.toString())
        .update();
  }

  @Test
  void aTransactionThatTakesTooLongIsEndedByTheServerAndRecordsNothing() throws SQLException {
    String show = "select current_setting('transaction_timeout')";
    assertThat(jdbc.sql(show).query(String.class).single()).isEqualTo("30s");
    assertThat(workerJdbc.sql(show).query(String.class).single()).isEqualTo("30s");
    String id = UUID.randomUUID().toString();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set transaction_timeout = '300ms'");
      connection.setAutoCommit(false);
      statement.execute("select set_config('app.agency', '" + OURS + "', true)");
      statement.execute(
          """
          insert into domainevententry (aggregateidentifier, sequencenumber, type,
            eventidentifier, metadata, payload, payloadrevision, payloadtype, timestamp)
          values ('%s', 0, 'Notebook', '%s', '', '', '1', 'NotebookOpened', '')
          """
              .formatted(id, id));
      assertThatThrownBy(() -> statement.execute("select pg_sleep(5)"))
          .isInstanceOfSatisfying(
              SQLException.class, ended -> assertThat(ended.getSQLState()).isEqualTo("25P04"));
      assertThat(connection.isValid(1)).isFalse();
    }
    assertThat(
            workerJdbc
                .sql("select count(*) from domainevententry where aggregateidentifier = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isZero();
  }

  private List<ParkedEvents.Parked> parked(CaseId book) {
    return parkedEvents.list(100).stream()
        .filter(each -> each.aggregateId().equals(book.toString()))
        .toList();
  }

  private long liveCopy() {
    return workerJdbc
        .sql("select id from projection_copy where projection = 'notes' and state = 'LIVE'")
        .query(Long.class)
        .single();
  }

  private static byte[] event(CaseId book, long sequence) {
    NoteAdded note = new NoteAdded(book, new NoteId(UUID.randomUUID()), Notebook.DAY);
    return CloudEvent.write(
        new Published(
            UUID.randomUUID().toString(),
            book.toString(),
            sequence,
            java.time.Instant.EPOCH,
            OURS,
            ADVOCATE,
            null,
            note),
        "/orderwatch/cases");
  }

  private void send(CaseId book, byte[] message) {
    try (var producer =
        new KafkaProducer<>(broker.client(), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(broker.topic("cases"), book.toString(), message));
      producer.flush();
    }
  }
}
