package org.orderwatch.cases.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of imports, for the present agency, within the transaction that runs. */
@Repository
class ImportJobs {

  private static final String COLUMNS =
      """
      id, started_by, state, record, corrections, row_count, chunk_count, chunks_done, rows_done,
      entries_added, entries_corrected, correlation, created_at, changed_at
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  ImportJobs(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  void add(ImportJob job) {
    jdbc.sql(
            """
            insert into import_job
              (id, started_by, state, record, corrections, row_count, chunk_count, correlation,
               created_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            job.id(),
            job.startedBy().value(),
            job.state().name(),
            job.record(),
            job.corrections(),
            job.rows(),
            job.chunks(),
            job.correlation(),
            Timestamp.from(job.createdAt()),
            Timestamp.from(job.changedAt()))
        .update();
  }

  Optional<ImportJob> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from import_job where id = ?")
        .param(id)
        .query(ImportJobs::job)
        .optional();
  }

  /** Locks the job until the transaction ends. */
  Optional<ImportJob> lock(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from import_job where id = ? for update")
        .param(id)
        .query(ImportJobs::job)
        .optional();
  }

  List<ImportJob> latest(int limit) {
    return jdbc.sql("select " + COLUMNS + " from import_job order by created_at desc, id limit ?")
        .param(limit)
        .query(ImportJobs::job)
        .list();
  }

  /** Enters a state, with all chunks before it again. */
  void enter(UUID id, ImportState state) {
    jdbc.sql(
            """
            update import_job set state = ?, chunks_done = 0, rows_done = 0, changed_at = ?
            where id = ?
            """)
        .params(state.name(), now(), id)
        .update();
  }

  /**
   * Leaves the chunks as they are counted, for a job that has come to its end or waits for a
   * person; whoever had claimed it lets it go.
   */
  void end(UUID id, ImportState state) {
    jdbc.sql("update import_job set state = ?, changed_at = ?, claimed_until = null where id = ?")
        .params(state.name(), now(), id)
        .update();
  }

  void choose(UUID id, boolean corrections) {
    jdbc.sql("update import_job set record = true, corrections = ? where id = ?")
        .params(corrections, id)
        .update();
  }

  void advance(UUID id, int chunk, int rows, int added, int corrected) {
    jdbc.sql(
            """
            update import_job
            set chunks_done = ?, rows_done = rows_done + ?, entries_added = entries_added + ?,
                entries_corrected = entries_corrected + ?, changed_at = ?
            where id = ?
            """)
        .params(chunk + 1, rows, added, corrected, now(), id)
        .update();
  }

  void addFindings(UUID id, int chunk, List<Finding> findings) {
    batches.batchUpdate(
        """
        insert into import_finding
          (job, row_number, column_name, kind, code, message, found_in_chunk)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        findings.stream()
            .map(
                f ->
                    new Object[] {
                      id, f.row(), f.column(), f.kind().name(), f.code(), f.message(), chunk
                    })
            .toList());
  }

  /** Forgets what the chunks said; what the file itself got wrong stays (chunk -1). */
  void forgetFindingsOfChunks(UUID id) {
    jdbc.sql("delete from import_finding where job = ? and found_in_chunk >= 0").param(id).update();
  }

  int count(UUID id, Finding.Kind kind) {
    return jdbc.sql("select count(*) from import_finding where job = ? and kind = ?")
        .params(id, kind.name())
        .query(Integer.class)
        .single();
  }

  List<Finding> findings(UUID id, Finding.@Nullable Kind kind, int offset, int limit) {
    return jdbc.sql(
            """
            select row_number, column_name, kind, code, message from import_finding
            where job = :job and kind = coalesce(:kind, kind)
            order by kind = 'PROBLEM' desc, row_number, number offset :offset limit :limit
            """)
        .param("job", id)
        .param("kind", kind == null ? null : kind.name(), java.sql.Types.VARCHAR)
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Finding(
                    row.getInt("row_number"),
                    row.getString("column_name"),
                    Finding.Kind.valueOf(row.getString("kind")),
                    row.getString("code"),
                    row.getString("message")))
        .list();
  }

  private static ImportJob job(ResultSet row, int number) throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        new UserId(row.getObject("started_by", UUID.class)),
        ImportState.valueOf(row.getString("state")),
        row.getBoolean("record"),
        row.getBoolean("corrections"),
        row.getInt("row_count"),
        row.getInt("chunk_count"),
        row.getInt("chunks_done"),
        row.getInt("rows_done"),
        row.getInt("entries_added"),
        row.getInt("entries_corrected"),
        row.getString("correlation"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
