package org.orderwatch.kernel.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.consuming.CopyStore.Copy;
import org.orderwatch.kernel.consuming.CopyStore.Position;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.platform.PlatformTest;
import org.orderwatch.kernel.published.NoteAdded;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A consumer that lost its partitions without noticing writes nothing. */
class ZombieIT extends PlatformTest {

  private static final TopicPartition ELSEWHERE = new TopicPartition("zombie", 0);

  @Autowired private Copies copies;
  @Autowired private CopyStore copyStore;
  @Autowired private ParkedStore parkedStore;
  @Autowired @Worker private TransactionTemplate workerTransactions;

  @Test
  void aBatchReadFromAPositionThatOthersHaveMovedIsAborted() {
    Copy copy = copies.live(projection);
    Map<TopicPartition, Position> stale = copies.adopt(copy, Map.of(ELSEWHERE, "topic"));
    BatchTransaction transaction =
        new BatchTransaction(projection, copyStore, parkedStore, workerTransactions, workerJdbc);
    CaseId book = new CaseId(UUID.randomUUID());
    transaction.run(copy, List.of(incoming(book, 0)), stale, null);
    assertThat(notes(OURS, book)).containsExactly(0L);

    assertThatThrownBy(() -> transaction.run(copy, List.of(incoming(book, 1)), stale, null))
        .isInstanceOf(StalePositionException.class);
    assertThat(notes(OURS, book)).containsExactly(0L);

    Map<TopicPartition, Position> recreated = copies.adopt(copy, Map.of(ELSEWHERE, "another"));
    assertThat(recreated.get(ELSEWHERE)).isEqualTo(new Position("another", 0));
  }

  @Test
  void aBatchForTablesThatWereSwappedAwayIsAborted() {
    Copy copy = copies.live(projection);
    Map<TopicPartition, Position> positions = copies.adopt(copy, Map.of(ELSEWHERE, "topic"));
    Copy gone = new Copy(copy.id() + 1_000, copy.state(), copy.ddlHash());
    BatchTransaction transaction =
        new BatchTransaction(projection, copyStore, parkedStore, workerTransactions, workerJdbc);
    CaseId book = new CaseId(UUID.randomUUID());
    assertThatThrownBy(() -> transaction.run(gone, List.of(incoming(book, 0)), positions, null))
        .isInstanceOf(StalePositionException.class);
    assertThat(notes(OURS, book)).isEmpty();
  }

  private static Incoming incoming(CaseId book, long sequence) {
    NoteAdded note =
        new NoteAdded(book, new NoteId(UUID.randomUUID()), java.time.LocalDate.of(2026, 3, 2));
    Published event =
        new Published(
            UUID.randomUUID().toString(),
            book.toString(),
            sequence,
            java.time.Instant.EPOCH,
            OURS,
            null,
            null,
            note);
    return new Incoming(
        ELSEWHERE, sequence, book.toString(), sequence, OURS, event.eventId(), "", event, null);
  }
}
