package org.orderwatch.cases.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderwatch.cases.testing.TestAgency.bean;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.testing.TestAgency;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.tenancy.DatabaseProperties;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Persons in the running service: sealed, found again, erased. */
class PersonsIT {

  private static final LocalDate BORN = LocalDate.of(1987, 10, 23);

  private final TestAgency agency = new TestAgency();
  private final Viewer ana = TestAgency.advocate();
  private final Viewer boss = TestAgency.supervisor();

  private PersonId register(
      Viewer viewer, String name, @Nullable LocalDate born, @Nullable String ref) {
    PersonId person = new PersonId(UUID.randomUUID());
    agency.run(
        viewer.user(),
        () -> bean(Persons.class).register(person, new PersonDetails(name, born, ref)));
    return person;
  }

  private List<PersonId> search(
      Viewer viewer, @Nullable String name, @Nullable LocalDate born, @Nullable String ref) {
    return agency.run(
        viewer.user(),
        () ->
            bean(PersonSearch.class)
                .search(viewer, new PersonSearch.Wanted(name, born, ref), 20)
                .stream()
                .map(PersonShown::id)
                .toList());
  }

  @Test
  void aPersonIsFoundByBeginningsOfHerNameBirthDateAndReference() {
    PersonId person = register(ana, "Quíntia Zubrowsky-Lane", BORN, "Ref-Q-1");
    assertThat(search(ana, "zubrow QUI", null, null)).containsExactly(person);
    assertThat(search(ana, "lane", BORN, null)).containsExactly(person);
    assertThat(search(ana, null, null, " ref-q-1 ")).containsExactly(person);
    assertThat(search(ana, "Zubrowskaja", null, null)).isEmpty();
    assertThat(search(ana, "lane", BORN.plusDays(1), null)).isEmpty();
    agency.run(
        ana.user(),
        () ->
            bean(Persons.class)
                .changeDetails(person, new PersonDetails("Quintia Smithers", BORN, null), 0L));
    assertThat(search(ana, "zubrow", null, null)).isEmpty();
    assertThat(search(ana, "smith", null, null)).containsExactly(person);
    assertThat(search(ana, null, null, "Ref-Q-1")).isEmpty();
  }

  @Test
  void nobodyFindsWhomSheMayNotSee() {
    PersonId person = register(ana, "Philippa Vandersloot", BORN, null);
    Viewer other = TestAgency.advocate();
    assertThat(search(other, "vandersloot", null, null)).isEmpty();
    assertThat(search(boss, "vandersloot", null, null)).containsExactly(person);
    agency.run(
        boss.user(),
        () ->
            bean(SupportCases.class)
                .open(
                    new CaseId(UUID.randomUUID()),
                    person,
                    Set.of(other.user()),
                    LocalDate.of(2026, 3, 2)));
    assertThat(search(other, "vandersloot", null, null)).containsExactly(person);
    assertThat(search(ana, "vandersloot", null, null)).isEmpty();
    TestAgency stranger = new TestAgency();
    assertThat(
            stranger.<List<PersonShown>>run(
                boss.user(),
                () ->
                    bean(PersonSearch.class)
                        .search(boss, new PersonSearch.Wanted("vandersloot", null, null), 20)))
        .isEmpty();
  }

  @Test
  void aReferenceNamesOnePerson() {
    PersonId person = register(ana, "Odile Farnsworth", null, "F-77");
    assertThatThrownBy(() -> register(ana, "Somebody Else", null, " f-77"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(PersonRefusal.REF_TAKEN));
    assertThat(agency.run(ana.user(), () -> bean(Persons.class).byRefs(List.of("F-77", "F-78"))))
        .containsOnly(Map.entry("F-77", person));
  }

  @Test
  void noTableHoldsANameABirthDateAReferenceOrANoteInPlainText() {
    PersonId person = register(ana, "Xanthippe Quackenbush", BORN, "Plain-4711");
    CaseId caseId = new CaseId(UUID.randomUUID());
    agency.run(
        boss.user(),
        () -> {
          SupportCases cases = bean(SupportCases.class);
          LocalDate day = LocalDate.of(2026, 3, 2);
          cases.open(caseId, person, Set.of(ana.user()), day);
          cases.addNote(caseId, new NoteId(UUID.randomUUID()), day, "Meets her aunt Ulrike.", null);
          return cases.letIn(caseId, TestAgency.advocate().user(), "Covers for Ulrike.", null);
        });
    List<String> secrets =
        List.of("xanthippe", "quackenbush", "1987-10-23", "plain-4711", "ulrike");
    JdbcTemplate worker = worker();
    List<String> found = new ArrayList<>();
    for (var column :
        worker.queryForList(
            """
            select table_schema, table_name, column_name, data_type
            from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema')
              and data_type in ('text', 'character varying', 'bytea', 'jsonb', 'json', 'date')
            """)) {
      String table = column.get("table_schema") + "." + column.get("table_name");
      String name = String.valueOf(column.get("column_name"));
      boolean bytes = "bytea".equals(column.get("data_type"));
      worker.query(
          "select \"" + name + "\"" + (bytes ? "" : "::text") + " from " + table,
          row -> {
            String text =
                bytes
                    ? row.getBytes(1) == null
                        ? ""
                        : new String(row.getBytes(1), StandardCharsets.UTF_8)
                    : String.valueOf(row.getString(1));
            for (String secret : secrets) {
              if (text.toLowerCase(Locale.ROOT).contains(secret)) {
                found.add(table + "." + name);
              }
            }
          });
    }
    assertThat(found).isEmpty();
    assertThat(worker.queryForObject("select count(*) from person_detail", Long.class))
        .as("the scan sees rows")
        .isPositive();
  }

  @Test
  void afterTheKeyIsDestroyedSheReadsAsErasedAndIsNotFound() {
    PersonId person = register(ana, "Wilhelmina Oxenham", BORN, "W-1");
    CaseId caseId = new CaseId(UUID.randomUUID());
    agency.run(
        boss.user(),
        () -> {
          SupportCases cases = bean(SupportCases.class);
          LocalDate day = LocalDate.of(2026, 3, 2);
          cases.open(caseId, person, Set.of(ana.user()), day);
          return cases.addNote(caseId, new NoteId(UUID.randomUUID()), day, "A note.", null);
        });
    bean(Keyring.class).destroy(agency.id(), person.value());
    agency.run(
        ana.user(),
        () -> {
          bean(Persons.class).forget(person);
          PersonShown erased = bean(Persons.class).find(person).orElseThrow();
          assertThat(erased.erased()).isTrue();
          assertThat(erased.name()).isNull();
          assertThat(erased.birthDate()).isNull();
          assertThat(bean(SupportCases.class).notes(caseId, 10))
              .singleElement()
              .satisfies(
                  note -> {
                    assertThat(note.erased()).isTrue();
                    assertThat(note.text()).isNull();
                  });
          return null;
        });
    assertThat(search(ana, "oxenham", null, null)).isEmpty();
    assertThat(search(ana, null, null, "W-1")).isEmpty();
  }

  /** The worker sees the rows of all agencies. */
  private static JdbcTemplate worker() {
    DatabaseProperties database = bean(DatabaseProperties.class);
    return new JdbcTemplate(
        new DriverManagerDataSource(
            database.url(), database.worker().username(), database.worker().password()));
  }
}
