package org.orderwatch.cases.flag;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.opposition.FactState;
import org.orderwatch.cases.opposition.FlagContent;
import org.orderwatch.cases.opposition.FlagFiles;
import org.orderwatch.cases.opposition.ReviewState;
import org.orderwatch.cases.projecting.AgencyDay;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The flags that somebody may see, as they stand today. */
@Service
@Transactional(readOnly = true)
public class FlagQueue {

  private static final int MOST = 100;

  private static final String SELECT =
      "select t.*, " + FlagVisibility.BOTH_CLIENTS + " as both_clients from opposition.flag t ";

  private final JdbcClient jdbc;
  private final AgencyDay day;

  FlagQueue(JdbcClient jdbc, AgencyDay day) {
    this.jdbc = jdbc;
    this.day = day;
  }

  /**
   * A page of flags, those raised last first.
   *
   * @param viewer who wants to see
   * @param states only those in one of these states of review; empty means all
   * @param after where the page begins, as the page before gave it; null for the first
   * @param size at most so many, 1 to 100
   * @return the page
   * @throws RefusedException INVALID if {@code after} was not given by a page
   */
  public FlagPage page(
      Viewer viewer, Collection<ReviewState> states, @Nullable String after, int size) {
    int limit = Math.clamp(size, 1, MOST);
    Collection<ReviewState> wanted = states.isEmpty() ? List.of(ReviewState.values()) : states;
    Cursor cursor = after == null ? null : Cursor.read(after);
    List<FlagShown> found =
        jdbc.sql(
                SELECT
                    + "where t.review_state = any(:states)"
                    + (cursor == null
                        ? ""
                        : " and (t.raised_at, t.flag) < (cast(:raised as timestamptz), :last)")
                    + " and "
                    + FlagVisibility.VISIBLE
                    + " order by t.raised_at desc, t.flag desc limit :limit")
            .params(CaseAccess.parameters(viewer))
            .param("states", wanted.stream().map(Enum::name).toArray(String[]::new))
            .param("raised", cursor == null ? null : cursor.raisedAt().toString())
            .param("last", cursor == null ? null : cursor.flag())
            .param("limit", limit + 1)
            .query(this::shown)
            .list();
    if (found.size() <= limit) {
      return new FlagPage(found, null);
    }
    List<FlagShown> page = new ArrayList<>(found.subList(0, limit));
    FlagShown last = page.getLast();
    return new FlagPage(page, new Cursor(last.raisedAt(), last.flag().value()).text());
  }

  /**
   * How many flags wait for a first or a new look, at most 100 of them.
   *
   * @param viewer who wants to see
   * @return the number; 100 means 100 or more
   */
  public int waiting(Viewer viewer) {
    return jdbc.sql(
            "select count(*) from (select 1 from opposition.flag t where t.review_state = 'NEW' and"
                + " "
                + FlagVisibility.VISIBLE
                + " limit 100) waiting")
        .params(CaseAccess.parameters(viewer))
        .query(Integer.class)
        .single();
  }

  /**
   * The flags that rest on a person's orders and petitions.
   *
   * @param viewer who wants to see
   * @param person the person
   * @return those that the viewer may see, the latest first, at most 100
   */
  public List<FlagShown> of(Viewer viewer, PersonId person) {
    return jdbc.sql(
            SELECT
                + "join opposition.flag_person p on p.flag = t.flag and p.person = :person where "
                + FlagVisibility.VISIBLE
                + " order by t.raised_at desc, t.flag desc limit 100")
        .params(CaseAccess.parameters(viewer))
        .param("person", person.value())
        .query(this::shown)
        .list();
  }

  /**
   * One flag.
   *
   * @param viewer who wants to see
   * @param flag any id
   * @return empty if there is none such or the viewer may not see it
   */
  public Optional<FlagShown> find(Viewer viewer, FlagId flag) {
    return jdbc.sql(SELECT + "where t.flag = :flag and " + FlagVisibility.VISIBLE)
        .params(CaseAccess.parameters(viewer))
        .param("flag", flag.value())
        .query(this::shown)
        .optional();
  }

  private FlagShown shown(ResultSet row, int number) throws SQLException {
    FlagContent content = FlagFiles.content(row.getString("content"));
    FlagContent.Run run = content.lastRun();
    LocalDate today = day.today();
    return new FlagShown(
        new FlagId(row.getObject("flag", UUID.class)),
        proceedings(row.getArray("proceedings")),
        FlagShown.pairs(content),
        run.kind(),
        run.starts(),
        run.ends(),
        run.orders(),
        row.getBoolean("gone") ? FactState.ENDED : content.stateOn(today),
        ReviewState.valueOf(row.getString("review_state")),
        row.getBoolean("reopened"),
        row.getBoolean("both_clients"),
        row.getTimestamp("raised_at").toInstant(),
        row.getString("fingerprint"));
  }

  private static List<ProceedingId> proceedings(Array array) throws SQLException {
    return Arrays.stream((UUID[]) array.getArray()).map(ProceedingId::new).toList();
  }

  /** A place in the queue, as the address of a page carries it: a time and an id. */
  private record Cursor(Instant raisedAt, UUID flag) {

    String text() {
      return raisedAt.toEpochMilli() + "_" + flag;
    }

    static Cursor read(String text) {
      String[] parts = text.split("_", -1);
      try {
        if (parts.length == 2) {
          return new Cursor(
              Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
        }
      } catch (IllegalArgumentException malformed) {
        // Refused below, like a text with other parts.
      }
      throw RefusedException.invalid("after", "MALFORMED", "Take it from the page before.");
    }
  }
}
