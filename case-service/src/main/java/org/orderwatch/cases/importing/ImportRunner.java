package org.orderwatch.cases.importing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.orderwatch.cases.importing.ChunkWork.Outcome;
import org.orderwatch.kernel.correlation.Correlation;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.tenancy.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on imports, a chunk at a time. An instance claims an import for a while and renews the
 * claim with each chunk; when it dies another goes on from the last chunk that was counted. A chunk
 * that was recorded and not counted is recorded again, which changes nothing.
 */
@Component
class ImportRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final Duration KEPT_UNRECORDED = Duration.ofHours(24);
  private static final int MAX_FINDINGS = 5_000;

  private final JdbcClient worker;
  private final TransactionTemplate transaction;
  private final ImportJobs jobs;
  private final StagedRows staged;
  private final ChunkWork chunks;
  private final Duration claim;
  private final Clock clock;

  ImportRunner(
      @Worker JdbcClient worker,
      TransactionTemplate transaction,
      ImportJobs jobs,
      StagedRows staged,
      ChunkWork chunks,
      ImportSettings settings,
      Clock clock) {
    this.claim = settings.claim();
    this.worker = worker;
    this.transaction = transaction;
    this.jobs = jobs;
    this.staged = staged;
    this.chunks = chunks;
    this.clock = clock;
  }

  private record Claimed(AgencyId agency, UUID id) {}

  /** Claims imports and does their next chunks until none waits. */
  @Scheduled(fixedDelayString = "${orderwatch.import-delay:500ms}")
  void run() {
    for (Optional<Claimed> next = claim(); next.isPresent(); next = claim()) {
      Claimed claimed = next.get();
      try {
        AgencyContext.run(claimed.agency(), () -> work(claimed));
      } catch (RuntimeException failed) {
        // The claim runs out and the import goes on from its last chunk.
        LOG.warn("Import {} waits: {}", claimed.id(), failed.getClass().getSimpleName());
      }
    }
    cleanUp();
  }

  private Optional<Claimed> claim() {
    Timestamp now = Timestamp.from(clock.instant());
    return worker
        .sql(
            """
            update import_job set claimed_until = :until
            where (agency, id) = (
              select agency, id from import_job
              where state in ('CHECKING', 'RECORDING')
                and (claimed_until is null or claimed_until < :now)
              order by changed_at limit 1 for update skip locked)
            returning agency, id
            """)
        .param("until", Timestamp.from(clock.instant().plus(claim)))
        .param("now", now)
        .query(
            (row, _) ->
                new Claimed(
                    new AgencyId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
        .optional();
  }

  private void work(Claimed claimed) {
    boolean more = true;
    while (more) {
      ImportJob job = inTransaction(() -> jobs.find(claimed.id()).orElseThrow());
      more =
          Correlation.get(
              job.correlation(),
              () -> new RecordingContext(job.startedBy(), "case-service").get(() -> step(job)));
      if (more) {
        renew(claimed);
      }
    }
  }

  /** Does one chunk, or goes on to the next state; answers whether there is more to do. */
  private boolean step(ImportJob job) {
    return switch (job.state()) {
      case CHECKING -> job.chunksDone() < job.chunks() ? check(job) : checked(job);
      case RECORDING -> job.chunksDone() < job.chunks() ? record(job) : done(job);
      case CHECKED, REFUSED, DONE, DISCARDED -> false;
    };
  }

  private boolean check(ImportJob job) {
    int number = job.chunksDone();
    List<RawRow> rows = inTransaction(() -> staged.read(job.id(), number));
    Outcome outcome = chunks.check(job, rows);
    inTransaction(
        () -> {
          if (isStill(job)) {
            jobs.addFindings(
                job.id(), number, outcome.findings().stream().limit(MAX_FINDINGS).toList());
            jobs.advance(job.id(), number, rows.size(), 0, 0);
          }
          return true;
        });
    return true;
  }

  private boolean checked(ImportJob job) {
    return inTransaction(
        () -> {
          if (!isStill(job)) {
            return true;
          }
          if (jobs.count(job.id(), Finding.Kind.PROBLEM) > 0) {
            jobs.end(job.id(), ImportState.REFUSED);
            return false;
          }
          if (job.record()) {
            jobs.enter(job.id(), ImportState.RECORDING);
            return true;
          }
          jobs.end(job.id(), ImportState.CHECKED);
          return false;
        });
  }

  private boolean record(ImportJob job) {
    int number = job.chunksDone();
    List<RawRow> rows = inTransaction(() -> staged.read(job.id(), number));
    Outcome outcome = chunks.record(job, number, rows);
    if (outcome.refused()) {
      // Somebody recorded something against it meanwhile. The rows stay until a person has looked.
      LOG.error("Import {} meets facts recorded since it was tried, in chunk {}", job.id(), number);
      inTransaction(
          () -> {
            jobs.forgetFindingsOfChunks(job.id());
            jobs.addFindings(job.id(), number, outcome.findings());
            return true;
          });
      return false;
    }
    inTransaction(
        () -> {
          if (isStill(job)) {
            jobs.advance(job.id(), number, rows.size(), outcome.added(), outcome.corrected());
          }
          return true;
        });
    return true;
  }

  private boolean done(ImportJob job) {
    inTransaction(
        () -> {
          jobs.end(job.id(), ImportState.DONE);
          return true;
        });
    return false;
  }

  /** Another instance may have gone on with it where this one was too slow. */
  private boolean isStill(ImportJob job) {
    return jobs.lock(job.id())
        .filter(now -> now.state() == job.state() && now.chunksDone() == job.chunksDone())
        .isPresent();
  }

  private void renew(Claimed claimed) {
    worker
        .sql("update import_job set claimed_until = ? where agency = ? and id = ?")
        .params(Timestamp.from(clock.instant().plus(claim)), claimed.agency().value(), claimed.id())
        .update();
  }

  /** Deletes the rows of imports that have ended, and gives up those that nobody recorded. */
  private void cleanUp() {
    worker
        .sql("update import_job set state = 'DISCARDED' where state = 'CHECKED' and changed_at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT_UNRECORDED)))
        .update();
    List<Claimed> ended =
        worker
            .sql(
                """
                select distinct c.agency, c.job from import_chunk c
                join import_job j on j.agency = c.agency and j.id = c.job
                where j.state in ('REFUSED', 'DONE', 'DISCARDED')
                """)
            .query(
                (row, _) ->
                    new Claimed(
                        new AgencyId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
            .list();
    ended.forEach(
        job ->
            AgencyContext.run(
                job.agency(),
                () -> transaction.executeWithoutResult(_ -> staged.delete(job.id()))));
  }

  private <T> T inTransaction(Supplier<T> work) {
    T result = transaction.execute(_ -> work.get());
    if (result == null) {
      throw new IllegalStateException("The work gave nothing");
    }
    return result;
  }
}
