package org.orderwatch.kernel.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.orderwatch.kernel.consuming.Applied;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.kernel.testing.ServiceServers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What the integration tests of the platform share: one context and words for its small domain. */
@SpringBootTest(
    classes = PlatformApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = ServiceServers.Cases.class)
public abstract class PlatformTest {

  protected static final AgencyId OURS = new AgencyId(UUID.randomUUID());
  protected static final AgencyId THEIRS = new AgencyId(UUID.randomUUID());
  protected static final UserId ADVOCATE = new UserId(UUID.randomUUID());
  protected static final Duration PATIENCE = Duration.ofSeconds(40);

  @Autowired protected Commands commands;
  @Autowired protected Applied applied;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected TransactionTemplate transactions;
  @Autowired @Worker protected JdbcClient workerJdbc;
  @Autowired protected NotesProjection projection;

  protected CaseId open(AgencyId agency) {
    CaseId book = new CaseId(UUID.randomUUID());
    as(agency, () -> commands.send(new Notebook.Open(book)));
    return book;
  }

  protected NoteId write(CaseId book) {
    NoteId note = new NoteId(UUID.randomUUID());
    write(book, note);
    return note;
  }

  protected void write(CaseId book, NoteId note) {
    as(OURS, () -> commands.send(new Notebook.Write(book, note)));
  }

  protected boolean arrives(CaseId book, long sequence) {
    return as(OURS, () -> applied.await("notes", book.toString(), sequence, PATIENCE));
  }

  protected List<Long> notes(AgencyId agency, CaseId book) {
    List<Long> found =
        as(
            agency,
            () ->
                transactions.execute(
                    _ ->
                        jdbc.sql("select sequence from notes.note where book = ? order by sequence")
                            .param(book.value())
                            .query(Long.class)
                            .list()));
    return found == null ? new ArrayList<>() : found;
  }

  /** Everything in the live tables, to compare. */
  protected List<String> allRows() {
    return workerJdbc
        .sql("select agency || ' ' || book || ' ' || sequence || ' ' || note from notes.note")
        .query(String.class)
        .list();
  }

  /** How many records all partitions of the live copy have moved past. */
  protected long position() {
    return workerJdbc
        .sql(
            """
            select coalesce(sum(p.next_offset), 0) from projection_position p
            join projection_copy c on c.id = p.copy
            where c.projection = 'notes' and c.state = 'LIVE'
            """)
        .query(Long.class)
        .single();
  }

  protected static List<Long> longs(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  protected static <T> T as(AgencyId agency, Supplier<T> work) {
    RecordingContext context = new RecordingContext(ADVOCATE, "import");
    return AgencyContext.get(agency, () -> context.get(work));
  }
}
