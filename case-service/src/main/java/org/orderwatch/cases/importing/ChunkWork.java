package org.orderwatch.cases.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.importing.BulkClient.Answer;
import org.orderwatch.cases.importing.BulkClient.Item;
import org.orderwatch.cases.person.Persons;
import org.orderwatch.kernel.boundary.Boundary;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.stereotype.Component;

/** Tries or records one chunk of an import. Doing it again changes nothing. */
@Component
class ChunkWork {

  private final Persons persons;
  private final PeopleOfRows people;
  private final BulkClient bulk;
  private final RecordedProceedings recorded;

  ChunkWork(Persons persons, PeopleOfRows people, BulkClient bulk, RecordedProceedings recorded) {
    this.persons = persons;
    this.people = people;
    this.bulk = bulk;
    this.recorded = recorded;
  }

  /**
   * What became of a chunk.
   *
   * @param findings what was found
   * @param added entries recorded
   * @param corrected entries corrected
   */
  record Outcome(List<Finding> findings, int added, int corrected) {

    boolean refused() {
      return findings.stream().anyMatch(f -> f.kind() == Finding.Kind.PROBLEM);
    }
  }

  /** Tries a chunk by the code that records it; nothing is stored. */
  Outcome check(ImportJob job, List<RawRow> raw) {
    Chunk chunk = chunk(raw);
    List<Answer> answers = tried(job, chunk);
    List<Finding> findings = new ArrayList<>(people.problems(chunk.rows()));
    findings.addAll(chunk.findings());
    findings.addAll(chunk.problems(answers));
    findings.addAll(chunk.remarks(answers));
    findings.addAll(people.differences(chunk.rows()));
    return new Outcome(findings, 0, 0);
  }

  /** Records a chunk: persons and cases first, then the proceedings that name them. */
  Outcome record(ImportJob job, int number, List<RawRow> raw) {
    people.register(chunk(raw).rows(), job.corrections());
    Chunk chunk = chunk(raw);
    List<Item> items;
    if (people.recorded(proceedings(chunk)).isEmpty()) {
      items = chunk.items();
    } else {
      List<Answer> tried = tried(job, chunk);
      items = job.corrections() ? chunk.corrected(tried) : chunk.items();
    }
    List<Answer> answers = bulk.record(agency(), job.startedBy(), items, job.id() + "/" + number);
    Boundary.IMPORT_CHUNK_RECORDED.pass();
    List<Finding> problems = chunk.problems(answers);
    if (problems.isEmpty()) {
      people.link(chunk.rows());
    }
    return new Outcome(
        problems,
        answers.stream().mapToInt(answer -> answer.added().size()).sum(),
        answers.stream().mapToInt(answer -> answer.corrected().size()).sum());
  }

  /**
   * Tries all items. Rows that differ from what is recorded are then read anew beside it: a cell
   * that is empty now changes nothing, and what is left differs because a filled cell does.
   */
  private List<Answer> tried(ImportJob job, Chunk chunk) {
    List<Answer> answers = new ArrayList<>(bulk.check(agency(), job.startedBy(), chunk.items()));
    List<Integer> differing = differing(chunk, answers);
    if (differing.isEmpty()) {
      return answers;
    }
    Map<Integer, RecordedCells> cells = new HashMap<>();
    Set<DocketId> dockets = new HashSet<>();
    for (int index : differing) {
      Chunk.Told told = chunk.told().get(index);
      ProceedingId proceeding = chunk.ids().proceeding(told.row().orderRef());
      RecordedCells read =
          RecordedCells.of(
              chunk.ids(), told.raw(), recorded.effective(agency(), job.startedBy(), proceeding));
      cells.put(index, read);
      if (read.docket() != null) {
        dockets.add(read.docket());
      }
    }
    Map<DocketId, String> numbers = recorded.numbers(agency(), job.startedBy(), dockets);
    cells.forEach((index, read) -> chunk.again(index, read, docketNumber(numbers, read.docket())));
    List<Item> items = chunk.items();
    List<Answer> again =
        bulk.check(agency(), job.startedBy(), differing.stream().map(items::get).toList());
    for (int i = 0; i < differing.size(); i++) {
      answers.set(differing.get(i), again.get(i));
    }
    return answers;
  }

  /** Recorded rows with entries that differ, or that make no sense without what is recorded. */
  private List<Integer> differing(Chunk chunk, List<Answer> answers) {
    Set<ProceedingId> known = people.recorded(proceedings(chunk));
    Set<Integer> withProblems = new HashSet<>();
    chunk.findings().forEach(found -> withProblems.add(found.row()));
    List<Integer> differing = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      ImportedRow row = chunk.told().get(i).row();
      if (!answers.get(i).differing().isEmpty()
          || (withProblems.contains(row.number())
              && known.contains(chunk.ids().proceeding(row.orderRef())))) {
        differing.add(i);
      }
    }
    return differing;
  }

  private static List<ProceedingId> proceedings(Chunk chunk) {
    return chunk.told().stream()
        .map(told -> chunk.ids().proceeding(told.row().orderRef()))
        .toList();
  }

  private static @Nullable String docketNumber(
      Map<DocketId, String> numbers, @Nullable DocketId docket) {
    return docket == null ? null : numbers.get(docket);
  }

  private Chunk chunk(List<RawRow> raw) {
    Set<String> refs = new HashSet<>();
    for (RawRow row : raw) {
      refs.add(Objects.requireNonNullElse(row.cells().get(Column.PETITIONER_REF), ""));
      refs.add(Objects.requireNonNullElse(row.cells().get(Column.RESPONDENT_REF), ""));
    }
    return new Chunk(new ImportIds(agency(), persons.byRefs(refs)), raw);
  }

  private static AgencyId agency() {
    return AgencyContext.required();
  }
}
