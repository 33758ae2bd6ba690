package org.orderwatch.kernel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.eventstore.EventHistory;
import org.orderwatch.kernel.eventstore.Recorded;
import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.beans.factory.annotation.Autowired;

/** From the command to the row that a request sees, and what stands between two agencies. */
class PlatformIT extends PlatformTest {

  @Autowired private EventHistory history;

  @Test
  void aCommandIsStoredPublishedProjectedAndSeenByItsAgencyOnly() {
    CaseId book = new CaseId(UUID.randomUUID());
    NoteId note = new NoteId(UUID.randomUUID());
    Recorded opened = as(OURS, () -> commands.send(new Notebook.Open(book)));
    assertThat(opened.sequence()).isZero();
    Recorded written = as(OURS, () -> commands.send(new Notebook.Write(book, note)));
    assertThat(written.aggregateId()).isEqualTo(book.toString());
    assertThat(written.sequence()).isEqualTo(1);
    assertThat(written.eventIds()).hasSize(1);
    assertThat(written.result()).isEqualTo(1);

    assertThat(as(OURS, () -> applied.await("notes", book.toString(), 1, PATIENCE))).isTrue();
    assertThat(notes(OURS, book)).containsExactly(0L, 1L);
    assertThat(notes(THEIRS, book)).isEmpty();
    assertThat(as(THEIRS, () -> applied.await("notes", book.toString(), 1, Duration.ZERO)))
        .isFalse();
  }

  @Test
  void aCommandThatChangesNothingAnswersTheVersion() {
    CaseId book = open(OURS);
    NoteId note = new NoteId(UUID.randomUUID());
    as(OURS, () -> commands.send(new Notebook.Write(book, note)));
    Recorded again = as(OURS, () -> commands.send(new Notebook.Write(book, note)));
    assertThat(again.eventIds()).isEmpty();
    assertThat(again.sequence()).isEqualTo(1);
    assertThat(again.aggregateId()).isEqualTo(book.toString());
  }

  @Test
  void anAggregateOfAnotherAgencyIsNotFoundLikeOneThatDoesNotExist() {
    CaseId book = open(OURS);
    NoteId note = new NoteId(UUID.randomUUID());
    for (CaseId target : List.of(book, new CaseId(UUID.randomUUID()))) {
      assertThatThrownBy(() -> as(THEIRS, () -> commands.send(new Notebook.Write(target, note))))
          .isInstanceOf(AggregateNotFoundException.class);
      assertThat(as(THEIRS, () -> history.of(target.toString()))).isEmpty();
    }
    assertThat(as(OURS, () -> history.of(book.toString()))).hasSize(1);
  }

  @Test
  void withoutATransactionOrAnAgencyNothingIsSeen() {
    open(OURS);
    String count = "select count(*) from domainevententry";
    assertThat(jdbc.sql(count).query(Long.class).single()).isZero();
    assertThat(AgencyContext.get(OURS, () -> jdbc.sql(count).query(Long.class).single())).isZero();
    Long unset = transactions.execute(_ -> jdbc.sql(count).query(Long.class).single());
    assertThat(unset).isZero();
  }

  @Test
  void metadataSayWhoRecordedForWhom() {
    CaseId book = open(OURS);
    StoredEvent event = as(OURS, () -> history.of(book.toString())).getFirst();
    assertThat(event.agency()).isEqualTo(OURS);
    assertThat(event.recordedBy()).isEqualTo(ADVOCATE);
    assertThat(event.actingThrough()).isEqualTo("import");
    assertThat(event.aggregateType()).isEqualTo("Notebook");
    List<String> types =
        as(
            OURS,
            () ->
                transactions.execute(
                    _ ->
                        jdbc.sql(
                                "select payloadtype || '/' || payloadrevision"
                                    + " from domainevententry where aggregateidentifier = ?")
                            .param(book.toString())
                            .query(String.class)
                            .list()));
    assertThat(types).containsExactly("NotebookOpened/1");
  }

  @Test
  void anAggregateIsSeenAsItWasKnownAtATime() {
    CaseId book = open(OURS);
    as(OURS, () -> commands.send(new Notebook.Write(book, new NoteId(UUID.randomUUID()))));
    List<StoredEvent> all = as(OURS, () -> history.of(book.toString()));
    var before =
        as(
            OURS,
            () ->
                history.look(
                    Notebook.class,
                    book.toString(),
                    all.getFirst().recordedAt().minusMillis(1),
                    Notebook::notes));
    assertThat(before).isEmpty();
    var now =
        as(
            OURS,
            () ->
                history.look(
                    Notebook.class, book.toString(), all.getLast().recordedAt(), Notebook::notes));
    assertThat(now.orElseThrow().sequence()).isEqualTo(1);
    assertThat(now.orElseThrow().value()).hasSize(1);
  }

  @Test
  void manyCommandsInOneTransactionAreRecordedTogetherOrNotAtAll() {
    CaseId book = new CaseId(UUID.randomUUID());
    List<Recorded> recorded = new ArrayList<>();
    as(
        OURS,
        () ->
            commands.inTransaction(
                () -> {
                  recorded.clear();
                  recorded.add(commands.send(new Notebook.Open(book)));
                  for (int i = 0; i < 5; i++) {
                    recorded.add(
                        commands.send(new Notebook.Write(book, new NoteId(UUID.randomUUID()))));
                  }
                  return true;
                }));
    assertThat(recorded).extracting(Recorded::sequence).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(as(OURS, () -> applied.await("notes", book.toString(), 5, PATIENCE))).isTrue();
    assertThat(notes(OURS, book)).containsExactlyElementsOf(longs(0, 5));

    CaseId never = new CaseId(UUID.randomUUID());
    assertThatThrownBy(
            () ->
                as(
                    OURS,
                    () ->
                        commands.inTransaction(
                            () -> {
                              commands.send(new Notebook.Open(never));
                              throw new Notebook.Full();
                            })))
        .isInstanceOf(Notebook.Full.class);
    assertThat(as(OURS, () -> history.of(never.toString()))).isEmpty();
  }

  @Test
  void requestsThatMeetOnOneAggregateAreAllRecorded() throws Exception {
    CaseId book = open(OURS);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int n = 0; n < 5; n++) {
                      NoteId note = new NoteId(UUID.randomUUID());
                      as(OURS, () -> commands.send(new Notebook.Write(book, note)));
                    }
                  }));
    }
    for (Thread each : threads) {
      each.join();
    }
    assertThat(as(OURS, () -> applied.await("notes", book.toString(), 40, PATIENCE))).isTrue();
    assertThat(notes(OURS, book)).containsExactlyElementsOf(longs(0, 40));
  }
}
