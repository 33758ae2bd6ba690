package org.orderwatch.cases.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.importing.BulkClient.Answer;
import org.orderwatch.cases.importing.BulkClient.Item;
import org.orderwatch.cases.person.Persons;
import org.orderwatch.kernel.boundary.Boundary;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.DerivedIds;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.stereotype.Component;

/** Tries or records one chunk of an import. Doing it again changes nothing. */
@Component
class ChunkWork {

  private static final Pattern FACT = Pattern.compile("^facts\\[(\\d+)].*");
  private final Persons persons;
  private final PeopleOfRows people;
  private final BulkClient bulk;

  ChunkWork(Persons persons, PeopleOfRows people, BulkClient bulk) {
    this.persons = persons;
    this.people = people;
    this.bulk = bulk;
  }

  /**
   * What became of a chunk.
   *
   * @param findings what was found, in order of rows
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
    if (!chunk.items.isEmpty()) {
      List<Answer> answers = bulk.check(agency(), job.startedBy(), chunk.items);
      for (int i = 0; i < answers.size(); i++) {
        chunk.findings.addAll(findings(chunk, i, answers.get(i)));
      }
    }
    chunk.findings.addAll(people.differences(chunk.rows));
    return new Outcome(chunk.findings, 0, 0);
  }

  /** Records a chunk: persons and cases first, then the proceedings that name them. */
  Outcome record(ImportJob job, int number, List<RawRow> raw) {
    people.register(chunk(raw).rows, job.corrections());
    Chunk chunk = chunk(raw);
    List<Item> items = job.corrections() ? corrected(job, chunk) : chunk.items;
    List<Answer> answers =
        bulk.record(
            agency(),
            job.startedBy(),
            items,
            DerivedIds.derive(agency(), "import-chunk", job.id().toString(), "" + number));
    Boundary.IMPORT_CHUNK_RECORDED.pass();
    if (answers.stream().allMatch(answer -> answer.problems().isEmpty())) {
      people.link(chunk.rows);
    }
    int added = 0;
    int corrected = 0;
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      added += answer.added().size();
      corrected += answer.corrected().size();
      chunk.findings.addAll(problems(chunk, i, answer));
    }
    return new Outcome(
        chunk.findings.stream().filter(f -> f.kind() == Finding.Kind.PROBLEM).toList(),
        added,
        corrected);
  }

  /** Names the entries that differ now, so that they are recorded as corrections. */
  private List<Item> corrected(ImportJob job, Chunk chunk) {
    List<Answer> answers = bulk.check(agency(), job.startedBy(), chunk.items);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Item item = chunk.items.get(i);
      Set<EntryId> differing = new LinkedHashSet<>();
      answers.get(i).differing().forEach(d -> differing.add(d.entry()));
      items.add(new Item(item.proceedingId(), item.facts(), item.docketNumber(), differing));
    }
    return items;
  }

  private Chunk chunk(List<RawRow> raw) {
    List<RowProblem> problems = new ArrayList<>();
    List<ImportedRow> rows = RowReader.readAll(raw, problems);
    Set<String> refs = new HashSet<>();
    rows.forEach(row -> refs.addAll(Set.of(row.petitionerRef(), row.respondentRef())));
    ImportIds ids = new ImportIds(agency(), persons.byRefs(refs));
    Chunk chunk = new Chunk();
    for (ImportedRow row : rows) {
      int before = problems.size();
      List<RowFact> facts = RowFacts.of(ids, row, problems);
      chunk.rows.add(row);
      if (problems.size() == before) {
        chunk.items.add(
            new Item(
                ids.proceeding(row.orderRef()),
                facts.stream().<OrderEvent>map(RowFact::event).toList(),
                row.text(Column.DOCKET_NUMBER),
                Set.of()));
        chunk.itemRows.add(row);
        chunk.itemFacts.add(facts);
      }
    }
    problems.forEach(problem -> chunk.findings.add(Finding.problem(problem)));
    chunk.findings.addAll(people.problems(rows));
    return chunk;
  }

  private static List<Finding> findings(Chunk chunk, int item, Answer answer) {
    int row = chunk.itemRows.get(item).number();
    Map<EntryId, Column> columns = new HashMap<>();
    chunk
        .itemFacts
        .get(item)
        .forEach(fact -> columns.put(EntryIds.of(fact.event()), fact.column()));
    return Stream.of(
            problems(chunk, item, answer).stream(),
            answer.differing().stream()
                .map(
                    difference ->
                        new Finding(
                            row,
                            header(columns.get(difference.entry())),
                            Finding.Kind.DIFFERENCE,
                            "DIFFERS",
                            "Another value is recorded. Choose to correct, or leave it as it is.")),
            answer.warnings().stream()
                .map(
                    warning ->
                        new Finding(
                            row,
                            warning.entry() == null ? null : header(columns.get(warning.entry())),
                            Finding.Kind.WARNING,
                            warning.code(),
                            warning.message())))
        .flatMap(found -> found)
        .toList();
  }

  private static List<Finding> problems(Chunk chunk, int item, Answer answer) {
    ImportedRow row = chunk.itemRows.get(item);
    List<RowFact> facts = chunk.itemFacts.get(item);
    return answer.problems().stream()
        .map(
            problem ->
                new Finding(
                    row.number(),
                    header(column(problem.field(), facts)),
                    Finding.Kind.PROBLEM,
                    problem.code(),
                    problem.message()))
        .toList();
  }

  private static @Nullable Column column(@Nullable String field, List<RowFact> facts) {
    if (field == null) {
      return null;
    }
    if (field.startsWith("docketNumber")) {
      return Column.DOCKET_NUMBER;
    }
    Matcher fact = FACT.matcher(field);
    if (!fact.matches()) {
      return null;
    }
    int index = Integer.parseInt(fact.group(1));
    return index < facts.size() ? facts.get(index).column() : null;
  }

  private static @Nullable String header(@Nullable Column column) {
    return column == null ? null : column.header();
  }

  private static AgencyId agency() {
    return AgencyContext.required();
  }

  /** A chunk whose rows are understood. */
  private static final class Chunk {
    private final List<ImportedRow> rows = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<ImportedRow> itemRows = new ArrayList<>();
    private final List<List<RowFact>> itemFacts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
  }
}
