package org.orderwatch.cases.opposition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.projecting.Columns;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.Published;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of facts and of what follows for each pair; statements do not multiply with rows. */
final class PairRows {

  private static final JsonMapper JSON = EventJson.published();

  private final JdbcClient jdbc;

  PairRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes assessments and the pairs that they concern. */
  void saveFacts(List<Published> assessments) {
    Columns facts =
        new Columns(
            "agency uuid",
            "proceeding uuid",
            "sequence bigint",
            "recorded_at timestamptz",
            "facts jsonb");
    Columns pairs = pairColumns("proceeding uuid");
    Set<List<Object>> seen = new HashSet<>();
    for (Published event : assessments) {
      if (!(event.data() instanceof DeadlinesAssessed assessed)) {
        continue;
      }
      ProceedingId proceeding = ProceedingId.of(event.aggregateId());
      ProceedingFacts said = ProceedingFacts.of(proceeding, assessed);
      facts.add(event.agency(), proceeding, event.sequence(), event.recordedAt(), write(said));
      for (Pair pair : said.pairs()) {
        if (seen.add(List.of(event.agency(), pair, proceeding))) {
          pairs.add(event.agency(), pair.low(), pair.high(), proceeding);
        }
      }
    }
    insert("assessed", facts, facts.names());
    insert("pair_proceeding", pairs, pairs.names());
  }

  /**
   * The pairs that proceedings ever concerned, each with the earliest moment from which something
   * about it is new.
   */
  Map<AgencyPair, Instant> concerned(List<Published> assessments) {
    Columns news = new Columns("agency uuid", "proceeding uuid", "since timestamptz");
    for (Published event : assessments) {
      news.add(event.agency(), event.aggregateId(), event.recordedAt());
    }
    Map<AgencyPair, Instant> concerned = new HashMap<>();
    news.bind(
            jdbc.sql(
                "select p.agency, p.low, p.high, min(given.since) as since from "
                    + news.given()
                    + " join pair_proceeding p using (agency, proceeding)"
                    + " group by p.agency, p.low, p.high"))
        .query(
            row -> {
              concerned.put(pair(row), row.getTimestamp("since").toInstant());
            });
    return concerned;
  }

  /** Reads what is known of each pair from its moment on, and the last that was known before. */
  Map<AgencyPair, List<PairHistory.Version>> versions(Map<AgencyPair, Instant> since) {
    Columns wanted = pairColumns("since timestamptz");
    since.forEach(
        (each, moment) -> wanted.add(each.agency(), each.pair().low(), each.pair().high(), moment));
    Map<AgencyPair, List<PairHistory.Version>> found = new HashMap<>();
    Map<String, ProceedingFacts> read = new HashMap<>();
    wanted
        .bind(
            jdbc.sql(
                """
                select given.agency, given.low, given.high,
                  a.proceeding, a.sequence, a.recorded_at, a.facts
                from %s
                join pair_proceeding p using (agency, low, high)
                join lateral (
                  (select b.* from assessed b
                   where b.agency = given.agency and b.proceeding = p.proceeding
                     and b.recorded_at < given.since
                   order by b.sequence desc limit 1)
                  union all
                  select n.* from assessed n
                  where n.agency = given.agency and n.proceeding = p.proceeding
                    and n.recorded_at >= given.since
                ) a on true
                """
                    .formatted(wanted.given())))
        .query(
            row -> {
              String key = row.getString("proceeding") + row.getLong("sequence");
              String text = row.getString("facts");
              ProceedingFacts facts =
                  read.computeIfAbsent(
                      row.getString("agency") + key, none -> read(text, ProceedingFacts.class));
              found
                  .computeIfAbsent(pair(row), none -> new ArrayList<>())
                  .add(
                      new PairHistory.Version(
                          row.getLong("sequence"),
                          row.getTimestamp("recorded_at").toInstant(),
                          facts));
            });
    return found;
  }

  /** Stores what holds now between pairs; the rows of a pair that stays the same are untouched. */
  void saveNow(Map<AgencyPair, Oppositions> now) {
    Columns changed = pairColumns("digest text");
    Columns segments =
        pairColumns(
            "starts date",
            "ends date",
            "episode_starts date",
            "mutual text",
            "crossed text",
            "dual text",
            "pending text",
            "stage text");
    Columns notices =
        pairColumns("kind text", "proceedings text", "order_id uuid", "starts date", "ends date");
    Map<AgencyPair, String> stored = digests(now.keySet());
    now.forEach(
        (each, oppositions) -> {
          String digest = digest(oppositions);
          if (!digest.equals(stored.get(each))) {
            changed.add(each.agency(), each.pair().low(), each.pair().high(), digest);
            addSegments(each, oppositions, segments);
            addNotices(each, oppositions, notices);
          }
        });
    if (changed.isEmpty()) {
      return;
    }
    for (String table : List.of("segment", "notice", "opposing")) {
      changed
          .bind(
              jdbc.sql(
                  "delete from "
                      + table
                      + " t using "
                      + changed.given()
                      + " where (t.agency, t.low, t.high) = (given.agency, given.low, given.high)"))
          .update();
    }
    insert("opposing", changed, changed.names());
    insert("segment", segments, segments.names());
    insert(
        "notice", notices, "agency, low, high, kind, proceedings::uuid[], order_id, starts, ends");
  }

  private Map<AgencyPair, String> digests(Collection<AgencyPair> pairs) {
    Columns wanted = pairColumns();
    pairs.forEach(each -> wanted.add(each.agency(), each.pair().low(), each.pair().high()));
    Map<AgencyPair, String> stored = new HashMap<>();
    wanted
        .bind(
            jdbc.sql(
                "select agency, low, high, digest from opposing join "
                    + wanted.given()
                    + " using (agency, low, high)"))
        .query(
            row -> {
              stored.put(pair(row), row.getString("digest"));
            });
    return stored;
  }

  private static String digest(Oppositions found) {
    return UUID.nameUUIDFromBytes(
            (write(found.episodes()) + write(found.notices())).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static void addSegments(AgencyPair each, Oppositions found, Columns segments) {
    for (Episode episode : found.episodes()) {
      for (Segment segment : episode.segments()) {
        segments.add(
            each.agency(),
            each.pair().low(),
            each.pair().high(),
            segment.from(),
            segment.until(),
            episode.from(),
            segment.kinds().get(OppositionKind.MUTUAL),
            segment.kinds().get(OppositionKind.CROSS),
            segment.kinds().get(OppositionKind.DUAL),
            segment.kinds().get(OppositionKind.PENDING),
            segment.stage());
      }
    }
  }

  private static void addNotices(AgencyPair each, Oppositions found, Columns notices) {
    for (Notice notice : found.notices()) {
      notices.add(
          each.agency(),
          each.pair().low(),
          each.pair().high(),
          notice.kind(),
          array(notice.proceedings()),
          notice.order(),
          notice.from(),
          notice.until());
    }
  }

  private void insert(String table, Columns rows, String selected) {
    if (!rows.isEmpty()) {
      rows.bind(
              jdbc.sql(
                  "insert into %s (%s) select %s from %s on conflict do nothing"
                      .formatted(table, rows.names(), selected, rows.given())))
          .update();
    }
  }

  static Columns pairColumns(String... more) {
    List<String> columns = new ArrayList<>(List.of("agency uuid", "low uuid", "high uuid"));
    columns.addAll(List.of(more));
    return new Columns(columns.toArray(String[]::new));
  }

  static AgencyPair pair(ResultSet row) throws SQLException {
    return new AgencyPair(
        new AgencyId(row.getObject("agency", UUID.class)),
        new Pair(
            new PersonId(row.getObject("low", UUID.class)),
            new PersonId(row.getObject("high", UUID.class))));
  }

  static String array(List<ProceedingId> proceedings) {
    return "{" + String.join(",", proceedings.stream().map(ProceedingId::toString).toList()) + "}";
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Facts are always JSON", impossible);
    }
  }

  static <T> T read(@Nullable String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Rows of another version; rebuild the projection", broken);
    }
  }
}
