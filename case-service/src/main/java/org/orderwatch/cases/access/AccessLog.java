package org.orderwatch.cases.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.correlation.Correlation;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who opened which case and when, for the agency's auditor. Ids only; rows never change. */
@Service
@Transactional
public class AccessLog {

  /** What of a case was opened. */
  public enum What {
    CASE,
    TIMELINE,
    NOTES
  }

  /**
   * One opening.
   *
   * @param number rises with time within the agency
   * @param caseId the case
   * @param user who opened it
   * @param what what of it
   * @param correlation the request
   * @param readAt when
   */
  public record Opening(
      long number,
      CaseId caseId,
      UserId user,
      What what,
      @Nullable String correlation,
      Instant readAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AccessLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps that a case was opened.
   *
   * @param viewer who opened it
   * @param caseId the case
   * @param what what of it
   */
  public void opened(Viewer viewer, CaseId caseId, What what) {
    jdbc.sql(
            "insert into access_log (case_id, user_id, what, correlation, read_at)"
                + " values (?, ?, ?, ?, ?)")
        .param(caseId.value())
        .param(viewer.user().value())
        .param(what.name())
        .param(Correlation.currentOrNew())
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Openings, latest first.
   *
   * @param caseId only of this case, or null for all
   * @param user only by this user, or null for all
   * @param before only those with a smaller number, or null for the latest
   * @param limit at most so many, 1 to 200
   * @return the openings
   */
  @Transactional(readOnly = true)
  public List<Opening> read(
      @Nullable CaseId caseId, @Nullable UserId user, @Nullable Long before, int limit) {
    return jdbc.sql(
            """
            select id, case_id, user_id, what, correlation, read_at from access_log
            where (:case::uuid is null or case_id = :case::uuid)
              and (:user::uuid is null or user_id = :user::uuid)
              and (:before::bigint is null or id < :before::bigint)
            order by id desc limit :limit
            """)
        .param("case", caseId == null ? null : caseId.value())
        .param("user", user == null ? null : user.value())
        .param("before", before)
        .param("limit", Math.clamp(limit, 1, 200))
        .query(
            (row, _) ->
                new Opening(
                    row.getLong(1),
                    new CaseId(row.getObject(2, UUID.class)),
                    new UserId(row.getObject(3, UUID.class)),
                    What.valueOf(row.getString(4)),
                    row.getString(5),
                    row.getTimestamp(6).toInstant()))
        .list();
  }
}
