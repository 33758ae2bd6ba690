package org.orderwatch.cases.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.importing.SpreadsheetReader.Spreadsheet;
import org.orderwatch.kernel.correlation.Correlation;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files in and tells how their imports stand. Every import is first tried as a whole; it
 * records only where every row passes, so that all of a file is recorded or none.
 */
@Service
public class Imports {

  /**
   * Problems that are kept of one file; what is wrong with the first thousand is enough to mend.
   */
  private static final int KEPT = 1_000;

  private static final int OF_THE_FILE = -1;

  private final ImportJobs jobs;
  private final StagedRows staged;
  private final PeopleOfRows people;
  private final Clock clock;

  Imports(ImportJobs jobs, StagedRows staged, PeopleOfRows people, Clock clock) {
    this.jobs = jobs;
    this.staged = staged;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Takes a file. What can be said of the file alone is found at once; the rows are then tried by
   * the code that records them, in the background.
   *
   * @param id a new id
   * @param file its bytes
   * @param user who uploads it
   * @param record whether to record when every row passes; otherwise it is only tried
   * @param corrections whether values that differ from recorded ones become corrections
   * @return the import
   */
  @Transactional
  public ImportJob take(UUID id, byte[] file, UserId user, boolean record, boolean corrections) {
    Spreadsheet sheet = SpreadsheetReader.read(file);
    List<RowProblem> problems = new ArrayList<>(sheet.problems());
    List<ImportedRow> rows = RowReader.readAll(sheet.rows(), problems);
    FileChecks.check(rows, problems);
    answered(rows, sheet.rows(), problems);
    boolean tried = !rows.isEmpty();
    Instant now = clock.instant();
    ImportJob job =
        new ImportJob(
            id,
            user,
            tried ? ImportState.CHECKING : ImportState.REFUSED,
            record,
            corrections,
            sheet.rows().size(),
            tried ? staged.chunks(rows.size()) : 0,
            0,
            0,
            0,
            0,
            Correlation.currentOrNew(),
            now,
            now);
    jobs.add(job);
    jobs.addFindings(id, OF_THE_FILE, problems.stream().limit(KEPT).map(Finding::problem).toList());
    if (tried) {
      Set<Integer> understood = rows.stream().map(ImportedRow::number).collect(Collectors.toSet());
      staged.add(
          id, sheet.rows().stream().filter(row -> understood.contains(row.number())).toList());
    }
    return job;
  }

  /** A cross-petition answers a proceeding of the file or of an earlier one. */
  private void answered(List<ImportedRow> rows, List<RawRow> file, List<RowProblem> problems) {
    List<ImportedRow> elsewhere = FileChecks.answeringElsewhere(rows, file);
    if (elsewhere.isEmpty()) {
      return;
    }
    ImportIds ids = new ImportIds(AgencyContext.required());
    Map<ProceedingId, List<ImportedRow>> answered =
        elsewhere.stream()
            .collect(
                Collectors.groupingBy(
                    row ->
                        ids.proceeding(
                            Objects.requireNonNull(row.text(Column.CROSS_PETITION_TO)))));
    Set<ProceedingId> recorded = people.recorded(answered.keySet());
    answered.forEach(
        (proceeding, answering) -> {
          if (!recorded.contains(proceeding)) {
            answering.forEach(row -> problems.add(FileChecks.answersNothing(row)));
          }
        });
  }

  /**
   * Starts recording an import that was tried and passed. Every row is tried once more first.
   *
   * @param id the import
   * @param corrections whether values that differ from recorded ones become corrections
   * @return the import
   * @throws RefusedException NOT_FOUND, or IMPORT_NOT_CHECKED where it is not at that point
   */
  @Transactional
  public ImportJob start(UUID id, boolean corrections) {
    ImportJob job = jobs.lock(id).orElseThrow(RefusedException::notFound);
    if (job.state() != ImportState.CHECKED) {
      throw new RefusedException(ImportRefusal.IMPORT_NOT_CHECKED);
    }
    jobs.choose(id, corrections);
    jobs.forgetFindingsOfChunks(id);
    jobs.enter(id, ImportState.CHECKING);
    return jobs.find(id).orElseThrow();
  }

  /**
   * Gives an import up before anything of it is recorded; its rows are deleted.
   *
   * @param id the import
   * @return the import
   * @throws RefusedException NOT_FOUND, or IMPORT_RECORDS_ALREADY
   */
  @Transactional
  public ImportJob discard(UUID id) {
    ImportJob job = jobs.lock(id).orElseThrow(RefusedException::notFound);
    if (job.state() == ImportState.RECORDING || job.state() == ImportState.DONE) {
      throw new RefusedException(ImportRefusal.IMPORT_RECORDS_ALREADY);
    }
    jobs.end(id, ImportState.DISCARDED);
    return jobs.find(id).orElseThrow();
  }

  /** The import; refused as not found where the agency has none such. */
  @Transactional(readOnly = true)
  public ImportJob read(UUID id) {
    return jobs.find(id).orElseThrow(RefusedException::notFound);
  }

  /** The agency's imports, latest first. */
  @Transactional(readOnly = true)
  public List<ImportJob> latest(int limit) {
    return jobs.latest(limit);
  }

  /** What was found, problems first, by rows. */
  @Transactional(readOnly = true)
  public List<Finding> findings(UUID id, Finding.@Nullable Kind kind, int offset, int limit) {
    return jobs.findings(id, kind, offset, limit);
  }

  /** How many findings of a kind there are. */
  @Transactional(readOnly = true)
  public int count(UUID id, Finding.Kind kind) {
    return jobs.count(id, kind);
  }
}
