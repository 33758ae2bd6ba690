package org.orderwatch.cases.importing;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.person.PersonDetails;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.person.Persons;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.user.StaffUser;
import org.orderwatch.cases.user.Users;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers the persons that rows name and opens the cases of their clients. Persons match by the
 * agency's ref and by nothing else. A person without a name goes by her ref.
 */
@Component
class PeopleOfRows {

  private static final Comparator<UserId> BY_ID = Comparator.comparing(UserId::value);

  private final Persons persons;
  private final SupportCases cases;
  private final Users users;
  private final AgencyDays days;
  private final Commands commands;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PeopleOfRows(
      Persons persons,
      SupportCases cases,
      Users users,
      AgencyDays days,
      Commands commands,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.persons = persons;
    this.cases = cases;
    this.users = users;
    this.days = days;
    this.commands = commands;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** A person as the rows of a chunk describe her. */
  private record Named(
      String ref, @Nullable String name, @Nullable LocalDate born, int row, boolean petitioner) {

    PersonDetails details() {
      return new PersonDetails(name == null ? ref : name, born, ref);
    }

    Column nameColumn() {
      return petitioner ? Column.PETITIONER_NAME : Column.RESPONDENT_NAME;
    }

    Column bornColumn() {
      return petitioner ? Column.PETITIONER_DOB : Column.RESPONDENT_DOB;
    }

    /** Says what this row leaves open by what another says. */
    Named with(Named other) {
      return new Named(
          ref,
          name == null ? other.name : name,
          born == null ? other.born : born,
          name == null && other.name != null ? other.row : row,
          name == null && other.name != null ? other.petitioner : petitioner);
    }
  }

  /** Advocates whom the agency does not have, and persons born in the future. */
  List<Finding> problems(List<ImportedRow> rows) {
    Map<String, Optional<UserId>> advocates = new HashMap<>();
    List<Finding> problems = new ArrayList<>();
    LocalDate today = days.today();
    for (ImportedRow row : rows) {
      String advocate = row.text(Column.ADVOCATE);
      if (advocate != null && advocates.computeIfAbsent(advocate, this::advocate).isEmpty()) {
        problems.add(
            problem(
                row,
                Column.ADVOCATE,
                "NO_SUCH_ADVOCATE",
                "Give the user name of an advocate of the agency, or nothing."));
      }
      for (Column born : List.of(Column.PETITIONER_DOB, Column.RESPONDENT_DOB)) {
        if (row.date(born).filter(day -> day.isAfter(today)).isPresent()) {
          problems.add(
              problem(row, born, "BORN_IN_THE_FUTURE", "Give a birth date that has been."));
        }
      }
    }
    return problems;
  }

  /** Names and birth dates that differ from what is recorded of the same ref. */
  List<Finding> differences(List<ImportedRow> rows) {
    Map<String, Named> named = named(rows);
    Map<String, PersonId> known = persons.byRefs(named.keySet());
    Map<PersonId, PersonShown> shown = persons.find(known.values());
    List<Finding> differences = new ArrayList<>();
    known.forEach(
        (ref, person) -> {
          Named row = named.get(ref);
          PersonShown recorded = shown.get(person);
          if (row == null || recorded == null || recorded.erased()) {
            return;
          }
          if (row.name() != null && isNamed(recorded, ref) && !row.name().equals(recorded.name())) {
            differences.add(Finding.differs(row.row(), row.nameColumn()));
          }
          if (row.born() != null
              && recorded.birthDate() != null
              && !row.born().equals(recorded.birthDate())) {
            differences.add(Finding.differs(row.row(), row.bornColumn()));
          }
        });
    return differences;
  }

  /**
   * Registers whom the agency does not know yet, fills what was empty, opens the clients' cases.
   */
  void register(List<ImportedRow> rows, boolean corrections) {
    commands.inTransaction(
        () -> {
          Map<String, Named> named = named(rows);
          Map<String, PersonId> known = persons.byRefs(named.keySet());
          ImportIds ids = new ImportIds(AgencyContext.required(), known);
          persons.registerAll(
              named.values().stream()
                  .filter(person -> !known.containsKey(person.ref()))
                  .map(
                      person ->
                          new Persons.Registration(ids.person(person.ref()), person.details()))
                  .toList());
          Map<PersonId, PersonShown> shown = persons.find(known.values());
          known.forEach((ref, person) -> fill(named.get(ref), shown.get(person), corrections));
          openCases(rows, ids);
          return true;
        });
  }

  /** Takes the proceedings of rows into the cases of their clients, so that the staff see them. */
  void link(List<ImportedRow> rows) {
    commands.inTransaction(
        () -> {
          Map<String, Named> named = named(rows);
          ImportIds ids = new ImportIds(AgencyContext.required(), persons.byRefs(named.keySet()));
          Map<PersonId, CaseId> open =
              casesOf(rows.stream().map(row -> ids.person(row.clientRef())).collect(toSet()));
          Set<ProceedingId> linked =
              recorded(rows.stream().map(row -> ids.proceeding(row.orderRef())).toList());
          for (ImportedRow row : rows) {
            ProceedingId proceeding = ids.proceeding(row.orderRef());
            CaseId caseId = open.get(ids.person(row.clientRef()));
            if (caseId != null && !linked.contains(proceeding)) {
              cases.link(caseId, proceeding, null);
            }
          }
          return true;
        });
  }

  /** Those of some proceedings that a case has, as every imported one does. */
  Set<ProceedingId> recorded(Collection<ProceedingId> proceedings) {
    Set<ProceedingId> recorded = new HashSet<>();
    transaction.executeWithoutResult(
        _ ->
            jdbc.sql("select distinct proceeding from case_proceeding where proceeding = any (?)")
                .param(proceedings.stream().map(ProceedingId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(id -> recorded.add(new ProceedingId(id))));
    return recorded;
  }

  private void fill(@Nullable Named row, @Nullable PersonShown recorded, boolean corrections) {
    if (row == null || recorded == null || recorded.erased()) {
      return;
    }
    boolean takeName = row.name() != null && (corrections || !isNamed(recorded, row.ref()));
    boolean takeBorn = row.born() != null && (corrections || recorded.birthDate() == null);
    String name = takeName ? row.name() : recorded.name();
    LocalDate born = takeBorn ? row.born() : recorded.birthDate();
    boolean same =
        Objects.equals(name, recorded.name()) && Objects.equals(born, recorded.birthDate());
    if (!same && name != null) {
      persons.changeDetails(
          recorded.id(), new PersonDetails(name, born, recorded.agencyRef()), null);
    }
  }

  private void openCases(List<ImportedRow> rows, ImportIds ids) {
    Map<PersonId, ImportedRow> clients = new LinkedHashMap<>();
    Map<PersonId, Set<UserId>> advocates = new HashMap<>();
    for (ImportedRow row : rows) {
      PersonId client = ids.person(row.clientRef());
      clients.putIfAbsent(client, row);
      String name = row.text(Column.ADVOCATE);
      if (name != null) {
        advocate(name)
            .ifPresent(
                user -> advocates.computeIfAbsent(client, _ -> new TreeSet<>(BY_ID)).add(user));
      }
    }
    Map<PersonId, CaseId> open = casesOf(clients.keySet());
    LocalDate today = days.today();
    clients.forEach(
        (client, row) -> {
          CaseId existing = open.get(client);
          Set<UserId> wanted = advocates.getOrDefault(client, Set.of());
          if (existing == null) {
            cases.open(ids.supportCase(row.clientRef()), client, wanted, today);
          } else {
            assign(existing, wanted, today);
          }
        });
  }

  private void assign(CaseId caseId, Set<UserId> wanted, LocalDate today) {
    if (wanted.isEmpty()) {
      return;
    }
    Set<UserId> known = new HashSet<>();
    cases.staff(caseId).forEach(colleague -> known.add(colleague.user()));
    wanted.stream()
        .filter(user -> !known.contains(user))
        .forEach(user -> cases.assign(caseId, user, today, null));
  }

  private Map<PersonId, CaseId> casesOf(Set<PersonId> clients) {
    Map<PersonId, CaseId> found = new HashMap<>();
    jdbc.sql(
            """
            select client, case_id from case_file where client = any (?)
            order by closed, opened_on, case_id
            """)
        .param(clients.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(
            row -> {
              found.putIfAbsent(
                  new PersonId(row.getObject(1, UUID.class)),
                  new CaseId(row.getObject(2, UUID.class)));
            });
    return found;
  }

  private Optional<UserId> advocate(String name) {
    return transaction.execute(
        _ ->
            users
                .byName(name)
                .filter(
                    id ->
                        users
                            .find(id)
                            .filter(user -> !user.disabled())
                            .map(StaffUser::roles)
                            .filter(
                                roles ->
                                    roles.contains(Role.ADVOCATE)
                                        || roles.contains(Role.SUPERVISOR))
                            .isPresent()));
  }

  private static Map<String, Named> named(List<ImportedRow> rows) {
    Map<String, Named> named = new LinkedHashMap<>();
    for (ImportedRow row : rows) {
      merge(
          named,
          new Named(
              row.petitionerRef(),
              row.text(Column.PETITIONER_NAME),
              row.date(Column.PETITIONER_DOB).orElse(null),
              row.number(),
              true));
      merge(
          named,
          new Named(
              row.respondentRef(),
              row.text(Column.RESPONDENT_NAME),
              row.date(Column.RESPONDENT_DOB).orElse(null),
              row.number(),
              false));
    }
    return named;
  }

  private static void merge(Map<String, Named> named, Named person) {
    named.merge(person.ref(), person, Named::with);
  }

  /** A person registered without a name goes by her ref until a name is filled in. */
  private static boolean isNamed(PersonShown recorded, String ref) {
    return recorded.name() != null && !recorded.name().equals(ref);
  }

  private static Finding problem(ImportedRow row, Column column, String code, String message) {
    return Finding.problem(RowProblem.of(row.number(), column, code, message));
  }
}
