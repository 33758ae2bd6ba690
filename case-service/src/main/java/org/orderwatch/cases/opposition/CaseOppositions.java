package org.orderwatch.cases.opposition;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The oppositions of a case's client. Those with a person who is or was a client too are left out:
 * they rest on what both said, and go to the supervisor named for conflicts as flags (section 1).
 */
@Service
@Transactional(readOnly = true)
public class CaseOppositions {

  private static final String PAIRS_OF_CLIENT =
      """
      from case_file f
      join opposition.%1$s t on t.low = f.client or t.high = f.client
      where f.case_id = :case and not exists (
        select 1 from case_file c
        where c.client = case when t.low = f.client then t.high else t.low end)
      """;

  private final JdbcClient jdbc;
  private final CaseAccess access;

  CaseOppositions(JdbcClient jdbc, CaseAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /**
   * What opposes the client and one other person.
   *
   * @param with the other person
   * @param episodes the unbroken runs of opposition, in order of days
   * @param notices what is shown for information
   */
  public record Against(PersonId with, List<Episode> episodes, List<Notice> notices) {

    /** Copies the lists, so that the value cannot change. */
    public Against {
      episodes = List.copyOf(episodes);
      notices = List.copyOf(notices);
    }
  }

  private record Found(PersonId with, LocalDate episode, Segment segment) {}

  private record Noticed(PersonId with, Notice notice) {}

  /**
   * The oppositions of a case's client.
   *
   * @param viewer who wants to see
   * @param caseId any id
   * @return person by person, in the order of their ids
   * @throws org.orderwatch.kernel.web.RefusedException NOT_FOUND if there is no such case or it may
   *     not be read
   */
  public List<Against> of(Viewer viewer, CaseId caseId) {
    access.require(viewer, caseId);
    Map<String, PersonId> persons = new TreeMap<>();
    Map<PersonId, Map<LocalDate, List<Segment>>> segments = new HashMap<>();
    jdbc.sql(
            "select t.*, f.client "
                + PAIRS_OF_CLIENT.formatted("segment")
                + " order by t.low, t.high, t.starts")
        .param("case", caseId.value())
        .query(CaseOppositions::segment)
        .list()
        .forEach(
            found -> {
              persons.put(found.with().toString(), found.with());
              segments
                  .computeIfAbsent(found.with(), none -> new TreeMap<>())
                  .computeIfAbsent(found.episode(), none -> new ArrayList<>())
                  .add(found.segment());
            });
    Map<PersonId, List<Notice>> notices = new HashMap<>();
    jdbc.sql(
            "select t.*, f.client "
                + PAIRS_OF_CLIENT.formatted("notice")
                + " order by t.starts, t.kind, t.order_id")
        .param("case", caseId.value())
        .query(CaseOppositions::notice)
        .list()
        .forEach(
            found -> {
              persons.put(found.with().toString(), found.with());
              notices.computeIfAbsent(found.with(), none -> new ArrayList<>()).add(found.notice());
            });
    return persons.values().stream()
        .map(
            person ->
                new Against(
                    person,
                    segments.getOrDefault(person, Map.of()).values().stream()
                        .map(Episode::new)
                        .toList(),
                    notices.getOrDefault(person, List.of())))
        .toList();
  }

  private static PersonId with(ResultSet row) throws SQLException {
    UUID client = row.getObject("client", UUID.class);
    UUID low = row.getObject("low", UUID.class);
    return new PersonId(client.equals(low) ? row.getObject("high", UUID.class) : low);
  }

  private static Found segment(ResultSet row, int number) throws SQLException {
    Map<OppositionKind, Certainty> kinds = new EnumMap<>(OppositionKind.class);
    put(kinds, OppositionKind.MUTUAL, row.getString("mutual"));
    put(kinds, OppositionKind.CROSS, row.getString("crossed"));
    put(kinds, OppositionKind.DUAL, row.getString("dual"));
    put(kinds, OppositionKind.PENDING, row.getString("pending"));
    String stage = row.getString("stage");
    return new Found(
        with(row),
        row.getObject("episode_starts", LocalDate.class),
        new Segment(
            row.getObject("starts", LocalDate.class),
            row.getObject("ends", LocalDate.class),
            kinds,
            stage == null ? null : Stage.valueOf(stage)));
  }

  private static void put(
      Map<OppositionKind, Certainty> kinds, OppositionKind kind, @Nullable String certainty) {
    if (certainty != null) {
      kinds.put(kind, Certainty.valueOf(certainty));
    }
  }

  private static Noticed notice(ResultSet row, int number) throws SQLException {
    Array proceedings = row.getArray("proceedings");
    return new Noticed(
        with(row),
        new Notice(
            NoticeKind.valueOf(row.getString("kind")),
            Arrays.stream((UUID[]) proceedings.getArray()).map(ProceedingId::new).toList(),
            new OrderId(row.getObject("order_id", UUID.class)),
            row.getObject("starts", LocalDate.class),
            row.getObject("ends", LocalDate.class)));
  }
}
