package org.orderwatch.cases.opposition;

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
import org.orderwatch.cases.projecting.Columns;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.FlagReviewed;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.ReviewDecision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of what pairs give to flags, of reviews, and of flags as they stand. */
final class FlagRows {

  private final JdbcClient jdbc;

  FlagRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps reviews and returns the flags that they are about. */
  Set<AgencyFlag> saveReviews(List<Published> reviews) {
    Set<AgencyFlag> flags = new HashSet<>();
    Columns rows =
        new Columns(
            "agency uuid",
            "flag uuid",
            "sequence bigint",
            "recorded_at timestamptz",
            "proceedings text",
            "decision text",
            "because text",
            "note uuid",
            "content_seen text",
            "reviewed_by uuid");
    for (Published event : reviews) {
      if (event.data() instanceof FlagReviewed review) {
        flags.add(new AgencyFlag(event.agency(), review.flag()));
        rows.add(
            event.agency(),
            review.flag(),
            event.sequence(),
            event.recordedAt(),
            PairRows.array(review.proceedings()),
            review.decision(),
            review.because(),
            review.note(),
            review.contentSeen(),
            review.by());
      }
    }
    if (!rows.isEmpty()) {
      rows.bind(
              jdbc.sql(
                  "insert into review ("
                      + rows.names()
                      + ") select agency, flag, sequence, recorded_at, proceedings::uuid[],"
                      + " decision, because, note, content_seen, reviewed_by from "
                      + rows.given()
                      + " on conflict do nothing"))
          .update();
    }
    return flags;
  }

  /** Replaces what pairs give to flags from their moments on; returns the flags concerned. */
  Set<AgencyFlag> replaceContributions(
      Map<AgencyPair, Instant> since, Map<AgencyPair, List<PairHistory.Change>> changes) {
    Set<AgencyFlag> flags = new HashSet<>();
    Columns pairs = PairRows.pairColumns("since timestamptz");
    since.forEach(
        (each, moment) -> pairs.add(each.agency(), each.pair().low(), each.pair().high(), moment));
    pairs
        .bind(
            jdbc.sql(
                "delete from contribution c using "
                    + pairs.given()
                    + " where (c.agency, c.low, c.high) = (given.agency, given.low, given.high)"
                    + " and c.recorded_at >= given.since returning c.agency, c.flag"))
        .query(
            row -> {
              flags.add(flag(row));
            });
    Columns rows =
        PairRows.pairColumns(
            "flag uuid", "recorded_at timestamptz", "proceedings text", "stretches jsonb");
    changes.forEach(
        (each, parts) -> {
          for (PairHistory.Change part : parts) {
            FlagId flag = FlagIdentity.of(each.agency(), part.proceedings());
            flags.add(new AgencyFlag(each.agency(), flag));
            rows.add(
                each.agency(),
                each.pair().low(),
                each.pair().high(),
                flag,
                part.since(),
                PairRows.array(part.proceedings()),
                part.stretches().isEmpty() ? null : PairRows.write(part.stretches()));
          }
        });
    if (!rows.isEmpty()) {
      rows.bind(
              jdbc.sql(
                  "insert into contribution ("
                      + rows.names()
                      + ") select agency, low, high, flag, recorded_at, proceedings::uuid[],"
                      + " stretches from "
                      + rows.given()))
          .update();
    }
    return flags;
  }

  /** A flag's whole past, as it is stored. */
  static final class Past {
    private final List<FlagHistory.Contribution> contributions = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private String proceedings = "{}";

    FlagHistory history() {
      return FlagHistory.of(contributions);
    }

    List<Review> reviews() {
      return reviews;
    }

    /** The proceedings as PostgreSQL writes an array. */
    String proceedings() {
      return proceedings;
    }
  }

  /** Reads the past of flags from the tables of a schema, which ends with a dot or is empty. */
  Map<AgencyFlag, Past> past(Collection<AgencyFlag> flags, String schema) {
    Map<AgencyFlag, Past> found = new HashMap<>();
    flags.forEach(flag -> found.put(flag, new Past()));
    Columns wanted = flagColumns(flags);
    wanted
        .bind(
            jdbc.sql(
                "select c.* from "
                    + schema
                    + "contribution c join "
                    + wanted.given()
                    + " using (agency, flag)"))
        .query(
            row -> {
              addContribution(found, row);
            });
    wanted
        .bind(
            jdbc.sql(
                "select r.* from "
                    + schema
                    + "review r join "
                    + wanted.given()
                    + " using (agency, flag) order by r.sequence"))
        .query(
            row -> {
              addReview(found, row);
            });
    return found;
  }

  private static void addContribution(Map<AgencyFlag, Past> found, ResultSet row)
      throws SQLException {
    Past past = found.get(flag(row));
    if (past != null) {
      String stretches = row.getString("stretches");
      past.proceedings = row.getString("proceedings");
      past.contributions.add(
          new FlagHistory.Contribution(
              PairRows.pair(row).pair(),
              row.getTimestamp("recorded_at").toInstant(),
              stretches == null ? List.of() : List.of(PairRows.read(stretches, Stretch[].class))));
    }
  }

  private static void addReview(Map<AgencyFlag, Past> found, ResultSet row) throws SQLException {
    Past past = found.get(flag(row));
    if (past != null) {
      String because = row.getString("because");
      UUID note = row.getObject("note", UUID.class);
      if (past.contributions.isEmpty()) {
        past.proceedings = row.getString("proceedings");
      }
      past.reviews.add(
          new Review(
              row.getLong("sequence"),
              row.getTimestamp("recorded_at").toInstant(),
              ReviewDecision.valueOf(row.getString("decision")),
              because == null ? null : DismissedBecause.valueOf(because),
              note == null ? null : new NoteId(note),
              row.getString("content_seen"),
              new UserId(row.getObject("reviewed_by", UUID.class))));
    }
  }

  /** Stores flags as they stand; one that rests on nothing and was never reviewed disappears. */
  void saveNow(Map<AgencyFlag, Past> flags) {
    Columns rows =
        new Columns(
            "agency uuid",
            "flag uuid",
            "proceedings text",
            "raised_at timestamptz",
            "changed_at timestamptz",
            "kind text",
            "starts date",
            "ends date",
            "gone boolean",
            "fingerprint text",
            "review_state text",
            "reopened boolean",
            "content jsonb");
    Columns persons = new Columns("agency uuid", "person uuid", "flag uuid");
    flags.forEach((flag, past) -> addFlag(rows, persons, flag, past));
    Columns wanted = flagColumns(flags.keySet());
    for (String table : List.of("flag", "flag_person")) {
      wanted
          .bind(
              jdbc.sql(
                  "delete from "
                      + table
                      + " t using "
                      + wanted.given()
                      + " where (t.agency, t.flag) = (given.agency, given.flag)"))
          .update();
    }
    if (!rows.isEmpty()) {
      rows.bind(
              jdbc.sql(
                  "insert into flag ("
                      + rows.names()
                      + ") select agency, flag, proceedings::uuid[], raised_at, changed_at, kind,"
                      + " starts, ends, gone, fingerprint, review_state, reopened, content from "
                      + rows.given()))
          .update();
    }
    if (!persons.isEmpty()) {
      persons
          .bind(
              jdbc.sql(
                  "insert into flag_person ("
                      + persons.names()
                      + ") select distinct "
                      + persons.names()
                      + " from "
                      + persons.given()))
          .update();
    }
  }

  private static void addFlag(Columns rows, Columns persons, AgencyFlag flag, Past past) {
    FlagHistory history = past.history();
    FlagContent shown = history.lastShown();
    if (shown == null) {
      return;
    }
    FlagStanding standing = FlagStanding.of(history, past.reviews());
    FlagContent.Run run = shown.lastRun();
    rows.add(
        flag.agency(),
        flag.flag(),
        past.proceedings(),
        history.versions().getFirst().since(),
        history.versions().getLast().since(),
        run.kind(),
        run.starts(),
        run.ends(),
        history.gone(),
        shown.fingerprint(),
        standing.state(),
        standing.reopened(),
        PairRows.write(shown));
    for (FlagContent.Side side : shown.sides()) {
      for (PersonId person : List.of(side.pair().low(), side.pair().high())) {
        persons.add(flag.agency(), person, flag.flag());
      }
    }
  }

  private static Columns flagColumns(Collection<AgencyFlag> flags) {
    Columns columns = new Columns("agency uuid", "flag uuid");
    flags.forEach(flag -> columns.add(flag.agency(), flag.flag()));
    return columns;
  }

  private static AgencyFlag flag(ResultSet row) throws SQLException {
    return new AgencyFlag(
        new AgencyId(row.getObject("agency", UUID.class)),
        new FlagId(row.getObject("flag", UUID.class)));
  }
}
