package org.orderwatch.cases.person;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.crypto.Opened;
import org.orderwatch.kernel.crypto.Sealed;
import org.orderwatch.kernel.crypto.SubjectErasedException;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.Id;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sealed details of persons, a row per version, and the tokens by which they are found. Takes
 * part in the caller's transaction; does not ask who may see what.
 */
@Component
class PersonLedger {

  private static final String NAME = "name";
  private static final String BIRTH_DATE = "birthDate";
  private static final String REF = "agencyRef";

  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final BlindTokens tokens;
  private final Clock clock;

  PersonLedger(JdbcClient jdbc, Keyring keyring, BlindTokens tokens, Clock clock) {
    this.jdbc = jdbc;
    this.keyring = keyring;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A new version of somebody's details. */
  record Version(PersonId person, int version, long sequence, PersonDetails details) {

    @Override
    public String toString() {
      return "Version[" + person + ", " + version + "]";
    }
  }

  /**
   * Adds versions and replaces the tokens, with a fixed number of statements.
   *
   * @throws RefusedException REF_TAKEN if a reference names somebody else, ERASED if a key is gone
   */
  void add(List<Version> versions) {
    AgencyId agency = AgencyContext.required();
    UUID[] persons = versions.stream().map(each -> each.person().value()).toArray(UUID[]::new);
    replaceRefs(agency, versions, persons);
    insert(versions, persons, seal(agency, versions));
    jdbc.sql("delete from person_token where person = any(?)").param(persons).update();
    List<UUID> owners = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Version each : versions) {
      for (String token : tokens.of(agency, each.details())) {
        owners.add(each.person().value());
        all.add(token);
      }
    }
    jdbc.sql(
            "insert into person_token (token, person)"
                + " select * from unnest(?::text[], ?::uuid[]) on conflict do nothing")
        .params(all.toArray(String[]::new), owners.toArray(UUID[]::new))
        .update();
  }

  private void replaceRefs(AgencyId agency, List<Version> versions, UUID[] persons) {
    Map<String, UUID> refs = new LinkedHashMap<>();
    for (Version each : versions) {
      String ref = each.details().agencyRef();
      if (ref != null && refs.put(tokens.ref(agency, ref), each.person().value()) != null) {
        throw new RefusedException(PersonRefusal.REF_TAKEN);
      }
    }
    jdbc.sql("delete from person_ref where person = any(?)").param(persons).update();
    int added =
        jdbc.sql(
                "insert into person_ref (token, person) select * from unnest(?::text[], ?::uuid[])"
                    + " on conflict do nothing")
            .params(refs.keySet().toArray(String[]::new), refs.values().toArray(UUID[]::new))
            .update();
    if (added < refs.size()) {
      throw new RefusedException(PersonRefusal.REF_TAKEN);
    }
  }

  private List<@Nullable String[]> seal(AgencyId agency, List<Version> versions) {
    List<Keyring.Writing> writings = new ArrayList<>();
    for (Version each : versions) {
      PersonDetails details = each.details();
      writings.add(writing(each.person(), NAME, details.name()));
      if (details.birthDate() != null) {
        writings.add(writing(each.person(), BIRTH_DATE, details.birthDate().toString()));
      }
      if (details.agencyRef() != null) {
        writings.add(writing(each.person(), REF, details.agencyRef()));
      }
    }
    List<Sealed> sealed;
    try {
      sealed = keyring.encryptAll(agency, writings);
    } catch (SubjectErasedException erased) {
      throw new RefusedException(PersonRefusal.ERASED);
    }
    var next = sealed.iterator();
    List<@Nullable String[]> rows = new ArrayList<>();
    for (Version each : versions) {
      PersonDetails details = each.details();
      rows.add(
          new @Nullable String[] {
            next.next().cipher(),
            details.birthDate() == null ? null : next.next().cipher(),
            details.agencyRef() == null ? null : next.next().cipher()
          });
    }
    return rows;
  }

  private void insert(List<Version> versions, UUID[] persons, List<@Nullable String[]> sealed) {
    UserId recorder = RecordingContext.current().map(RecordingContext::recordedBy).orElse(null);
    jdbc.sql(
            """
            insert into person_detail
              (person, version, sequence, name, birth_date, agency_ref, recorded_by, recorded_at)
            select n.*, :by::uuid, :at::timestamptz
            from unnest(:persons::uuid[], :versions::integer[], :sequences::bigint[],
              :names::text[], :dates::text[], :refs::text[]) as n
            """)
        .param("by", recorder == null ? null : recorder.value())
        .param("at", Timestamp.from(clock.instant()))
        .param("persons", persons)
        .param("versions", versions.stream().map(Version::version).toArray(Integer[]::new))
        .param("sequences", versions.stream().map(Version::sequence).toArray(Long[]::new))
        .param("names", sealed.stream().map(row -> row[0]).toArray(String[]::new))
        .param("dates", sealed.stream().map(row -> row[1]).toArray(String[]::new))
        .param("refs", sealed.stream().map(row -> row[2]).toArray(String[]::new))
        .update();
  }

  /** The number of the latest version of a person; 0 if there is no such person. */
  int latestVersion(PersonId person) {
    return jdbc.sql("select coalesce(max(version), 0) from person_detail where person = ?")
        .param(person.value())
        .query(Integer.class)
        .single();
  }

  /** The present details of persons, opened with one query on either database. */
  Map<PersonId, PersonShown> read(Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    AgencyId agency = AgencyContext.required();
    List<Row> rows =
        jdbc.sql(
                """
                select distinct on (person) person, sequence, name, birth_date, agency_ref
                from person_detail where person = any(?) order by person, version desc
                """)
            .param(persons.stream().map(Id::value).distinct().toArray(UUID[]::new))
            .query(
                (row, _) ->
                    new Row(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
            .list();
    List<Keyring.Reading> readings = new ArrayList<>();
    for (Row row : rows) {
      readings.add(reading(row.person(), NAME, row.name()));
      if (row.birthDate() != null) {
        readings.add(reading(row.person(), BIRTH_DATE, row.birthDate()));
      }
      if (row.agencyRef() != null) {
        readings.add(reading(row.person(), REF, row.agencyRef()));
      }
    }
    var opened = keyring.decryptAll(agency, readings).iterator();
    Map<PersonId, PersonShown> shown = new HashMap<>();
    for (Row row : rows) {
      Opened name = opened.next();
      String birthDate = row.birthDate() == null ? null : text(opened.next());
      String ref = row.agencyRef() == null ? null : text(opened.next());
      shown.put(
          row.person(),
          new PersonShown(
              row.person(),
              text(name),
              birthDate == null ? null : LocalDate.parse(birthDate),
              ref,
              name.isErased(),
              row.sequence()));
    }
    return shown;
  }

  /** Whom each reference names; references that name nobody are missing. */
  Map<String, PersonId> byRefs(Collection<String> refs) {
    AgencyId agency = AgencyContext.required();
    Map<String, List<String>> wanted = new HashMap<>();
    for (String ref : refs) {
      wanted.computeIfAbsent(tokens.ref(agency, ref), _ -> new ArrayList<>()).add(ref);
    }
    Map<String, PersonId> found = new HashMap<>();
    jdbc.sql("select token, person from person_ref where token = any(?)")
        .param(wanted.keySet().toArray(String[]::new))
        .query(
            row -> {
              PersonId person = new PersonId(row.getObject(2, UUID.class));
              wanted
                  .getOrDefault(row.getString(1), List.of())
                  .forEach(ref -> found.put(ref, person));
            });
    return found;
  }

  /** Removes what finds a person: tokens and reference. What is sealed dies with the key. */
  void forget(PersonId person) {
    jdbc.sql("delete from person_token where person = ?").param(person.value()).update();
    jdbc.sql("delete from person_ref where person = ?").param(person.value()).update();
  }

  private record Row(
      PersonId person,
      long sequence,
      String name,
      @Nullable String birthDate,
      @Nullable String agencyRef) {}

  private static Keyring.Writing writing(PersonId person, String field, String text) {
    return new Keyring.Writing(person.value(), person.toString(), field, text);
  }

  private static Keyring.Reading reading(PersonId person, String field, String cipher) {
    return new Keyring.Reading(new Sealed(person.value(), cipher), person.toString(), field);
  }

  private static @Nullable String text(Opened opened) {
    return opened instanceof Opened.Text(String text) ? text : null;
  }
}
