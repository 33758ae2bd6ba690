package org.orderwatch.kernel.platform;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.orderwatch.kernel.consuming.Projection;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.published.NoteAdded;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a row of each note, and refuses those that a test has poisoned. */
@Component
public class NotesProjection implements Projection {

  private final JdbcClient jdbc;
  private final Set<NoteId> poisoned = ConcurrentHashMap.newKeySet();
  private final AtomicLong applied = new AtomicLong();

  NotesProjection(@Worker JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public List<String> topics() {
    return List.of("cases");
  }

  public void poison(NoteId note) {
    poisoned.add(note);
  }

  /** How many events this instance has applied. */
  public long applied() {
    return applied.get();
  }

  public void heal() {
    poisoned.clear();
  }

  @Override
  public void apply(List<Published> events) {
    for (Published each : events) {
      if (each.data() instanceof NoteAdded added) {
        jdbc.sql("insert into note (agency, book, sequence, note) values (?, ?, ?, ?)")
            .params(
                each.agency().value(),
                UUID.fromString(each.aggregateId()),
                each.sequence(),
                added.note().value())
            .update();
        if (poisoned.contains(added.note())) {
          throw new IllegalStateException("Poisoned");
        }
      }
    }
    applied.addAndGet(events.size());
  }
}
