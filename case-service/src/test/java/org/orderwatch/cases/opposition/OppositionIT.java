package org.orderwatch.cases.opposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderwatch.cases.opposition.Assessments.published;
import static org.orderwatch.cases.opposition.Matters.A;
import static org.orderwatch.cases.opposition.Matters.B;
import static org.orderwatch.cases.opposition.Matters.matter;
import static org.orderwatch.cases.opposition.Matters.mayRestrain;
import static org.orderwatch.cases.opposition.Matters.proceeding;
import static org.orderwatch.cases.opposition.Matters.restrains;
import static org.orderwatch.kernel.vocabulary.OrderForm.FINAL;
import static org.orderwatch.kernel.vocabulary.OrderForm.TEMPORARY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.PublishedFeed;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.kernel.consuming.Rebuilds;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.FlagReviewed;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.vocabulary.ReviewDecision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projection of oppositions behind the real broker and event processor. */
class OppositionIT {

  private static PublishedFeed feed;
  private static JdbcClient worker;

  private final AgencyId agency = new AgencyId(UUID.randomUUID());

  @BeforeAll
  static void connect() {
    feed = new PublishedFeed(RunningCases.shared());
    worker = RunningCases.shared().context().getBean("workerJdbcClient", JdbcClient.class);
  }

  @AfterAll
  static void disconnect() {
    feed.close();
  }

  /** Story 1. A later issue adds the report and the urgent kinds. */
  @Test
  void heFiledFirst() {
    feed.sendAndAwait("opposition", heFiledFirst(agency));

    assertThat(segments(agency))
        .containsExactly("2026-01-07 2026-01-14 2026-01-07 null null YES null TEMPORARY");
    assertThat(flags(agency)).containsExactly("DUAL 2026-01-07 2026-01-14 false NEW false");
  }

  /** Story 2, as far as MUTUAL goes. A later issue adds the points of rule 9. */
  @Test
  void onePaperTwoRestrained() {
    feed.sendAndAwait(
        "opposition",
        List.of(
            published(
                agency,
                0,
                "2026-02-01T12:00:00Z",
                matter("one")
                    .petition(A, B, "2026-01-20", "2026-02-01")
                    .order(
                        "both",
                        FINAL,
                        restrains(A, B, "2026-02-01", "2028-02-01"),
                        restrains(B, A, "2026-02-01", "2028-02-01")))));

    assertThat(segments(agency))
        .containsExactly("2026-02-01 2028-02-01 2026-02-01 YES null null null FINAL");
    assertThat(flags(agency)).containsExactly("MUTUAL 2026-02-01 2028-02-01 false NEW false");
    FlagId flag = FlagIdentity.of(agency, List.of(proceeding("one")));
    assertThat(count("flag_person", "flag = '" + flag + "'")).isEqualTo(2);
  }

  /** Story 4, the opposition; a request changes no order. A later issue adds rule 11. */
  @Test
  void dropMineIfYouDropYours() {
    feed.sendAndAwait(
        "opposition",
        List.of(
            published(agency, 0, "2026-03-01T12:00:00Z", his("2026-03-20")),
            published(agency, 0, "2026-03-02T12:00:00Z", hers("2026-03-29"))));

    assertThat(segments(agency))
        .containsExactly("2026-03-02 2026-03-20 2026-03-02 null null YES null TEMPORARY");
    assertThat(flags(agency)).containsExactly("DUAL 2026-03-02 2026-03-20 false NEW false");
  }

  private static Matters his(String until) {
    return matter("his")
        .petition(A, B, "2026-03-01", until)
        .order("his", TEMPORARY, restrains(B, A, "2026-03-01", until));
  }

  private static Matters hers(String until) {
    return matter("hers")
        .petition(B, A, "2026-03-02", until)
        .order("hers", TEMPORARY, restrains(A, B, "2026-03-02", until));
  }

  @Test
  void aCorrectionThatNamesAnotherPersonTakesTheFlagsContentFromThePair() {
    feed.sendAndAwait(
        "opposition",
        List.of(
            published(agency, 0, "2026-03-01T12:00:00Z", his("2026-03-20")),
            published(agency, 0, "2026-03-02T12:00:00Z", hers("2026-03-29"))));
    feed.sendAndAwait(
        "opposition",
        List.of(
            published(
                agency,
                1,
                "2026-03-05T12:00:00Z",
                matter("hers")
                    .order(
                        "hers",
                        TEMPORARY,
                        restrains(Matters.person("C"), B, "2026-03-02", "2026-03-29")))));

    assertThat(segments(agency)).isEmpty();
    assertThat(flags(agency)).containsExactly("DUAL 2026-03-02 2026-03-20 true NEW false");
  }

  @Test
  void duplicatesAndEveryOrderOfArrivalGiveTheSameRows() {
    List<String> expected = null;
    for (int seed = 0; seed < 6; seed++) {
      AgencyId own = new AgencyId(UUID.randomUUID());
      List<Published> events = new ArrayList<>(heFiledFirst(own));
      events.addAll(more(own));
      feed.sendAndAwait("opposition", shuffled(events, seed));
      List<String> rows = rows(own);
      if (expected == null) {
        expected = rows;
      }
      assertThat(rows).as("seed " + seed).isEqualTo(expected);
    }
    assertThat(expected).hasSizeGreaterThan(10);
  }

  @Test
  void aRebuildGivesTheSameRowsAndKeepsTheReviews() {
    List<Published> events = new ArrayList<>(heFiledFirst(agency));
    events.addAll(more(agency));
    feed.sendAndAwait("opposition", events);
    FlagId flag =
        FlagIdentity.of(agency, List.of(proceeding("his first"), proceeding("hers second")));
    String seen =
        worker
            .sql("select fingerprint from opposition.flag where flag = ?")
            .param(flag.value())
            .query(String.class)
            .single();
    feed.sendAndAwait(
        "opposition",
        List.of(
            Assessments.event(
                agency,
                flag.toString(),
                0,
                "2026-06-01T12:00:00Z",
                new FlagReviewed(
                    flag,
                    List.of(),
                    ReviewDecision.CONFIRMED,
                    null,
                    null,
                    seen,
                    new UserId(UUID.randomUUID())))));
    List<String> before = rows(agency);
    assertThat(String.join("\n", before)).contains("CONFIRMED");

    Rebuilds rebuilds = RunningCases.shared().bean(Rebuilds.class);
    rebuilds.start("opposition");
    await().atMost(Duration.ofSeconds(90)).until(() -> rebuilds.running().isEmpty());

    assertThat(rows(agency)).isEqualTo(before);
  }

  private static List<Published> heFiledFirst(AgencyId agency) {
    Matters his =
        matter("his first")
            .petition(A, B, "2026-01-05", null)
            .order("his", TEMPORARY, restrains(B, A, "2026-01-05", "2026-01-19"));
    Matters hers =
        matter("hers second")
            .petition(B, A, "2026-01-07", null)
            .order("hers", TEMPORARY, restrains(A, B, "2026-01-07", "2026-01-21"));
    Matters hisVacated =
        matter("his first")
            .petition(A, B, "2026-01-05", "2026-01-14")
            .order("his", TEMPORARY, restrains(B, A, "2026-01-05", "2026-01-14"));
    Matters hersFinal =
        matter("hers second")
            .petition(B, A, "2026-01-07", "2026-01-14")
            .order("hers", TEMPORARY, restrains(A, B, "2026-01-07", "2026-01-14"))
            .order("hers final", FINAL, restrains(A, B, "2026-01-14", "2028-01-14"));
    return List.of(
        published(agency, 0, "2026-01-05T20:00:00Z", his),
        published(agency, 0, "2026-01-07T15:00:00Z", hers),
        published(agency, 1, "2026-01-14T15:00:00Z", hersFinal),
        published(agency, 1, "2026-01-14T16:00:00Z", hisVacated));
  }

  private static List<Published> more(AgencyId agency) {
    return List.of(
        published(
            agency,
            0,
            "2026-02-01T12:00:00Z",
            matter("third")
                .under("Fayette", "7")
                .petition(A, B, "2026-02-01", null)
                .order(
                    "third",
                    TEMPORARY,
                    restrains(B, A, "2026-02-02", "2026-02-16"),
                    mayRestrain(B, A, "2026-02-16", "2026-03-16"))),
        published(
            agency,
            0,
            "2026-02-03T12:00:00Z",
            matter("fourth")
                .answering("third")
                .order("one day", TEMPORARY, restrains(A, B, "2026-02-03", "2026-02-03"))
                .order("fourth", FINAL, restrains(A, B, "2026-02-10", "2027-02-10"))));
  }

  /** Some order that keeps that of each proceeding, with events repeated. */
  private static List<Published> shuffled(List<Published> events, int seed) {
    Random random = new Random(seed);
    Map<String, List<Published>> queues = new HashMap<>();
    events.forEach(
        event -> queues.computeIfAbsent(event.aggregateId(), none -> new ArrayList<>()).add(event));
    List<Published> result = new ArrayList<>();
    List<List<Published>> left = new ArrayList<>(queues.values());
    while (!left.isEmpty()) {
      List<Published> queue = left.get(random.nextInt(left.size()));
      Published next = queue.removeFirst();
      result.add(next);
      if (random.nextBoolean()) {
        result.add(next);
      }
      if (queue.isEmpty()) {
        left.remove(queue);
      }
    }
    return result;
  }

  private static List<String> segments(AgencyId agency) {
    return worker
        .sql(
            """
            select concat_ws(' ', starts, coalesce(ends::text, 'open'), episode_starts,
              coalesce(mutual, 'null'), coalesce(crossed, 'null'), coalesce(dual, 'null'),
              coalesce(pending, 'null'), coalesce(stage, 'null'))
            from opposition.segment where agency = ? order by low, high, starts
            """)
        .param(agency.value())
        .query(String.class)
        .list();
  }

  private static List<String> flags(AgencyId agency) {
    return worker
        .sql(
            """
            select concat_ws(' ', kind, starts, coalesce(ends::text, 'open'), gone::text,
              review_state, reopened::text)
            from opposition.flag where agency = ? order by starts, kind
            """)
        .param(agency.value())
        .query(String.class)
        .list();
  }

  private int count(String table, String condition) {
    return worker
        .sql("select count(*) from opposition." + table + " where " + condition)
        .query(Integer.class)
        .single();
  }

  /** All rows of an agency, without the ids that follow from the agency. */
  private static List<String> rows(AgencyId agency) {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of(
            "assessed",
            "pair_proceeding",
            "opposing",
            "segment",
            "notice",
            "contribution",
            "review",
            "flag",
            "flag_person")) {
      worker
          .sql(
              "select to_jsonb(t) - 'agency' - 'flag' from opposition."
                  + table
                  + " t where agency = ?")
          .param(agency.value())
          .query(String.class)
          .list()
          .forEach(row -> rows.add(table + " " + row));
    }
    rows.sort(String::compareTo);
    return rows;
  }
}
