package org.orderwatch.orders.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides whether a caller may see a proceeding, and so record in it: through one of its cases that
 * she is assigned to, supervises or was let into, and is not barred from. Until a case is linked it
 * is open to whoever opened it and to supervisors. Services answer for their own checks.
 */
@Component
public class ProceedingAccess {

  private final JdbcClient jdbc;

  ProceedingAccess(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Refuses who may not see a proceeding, as if there were none.
   *
   * @param caller who asks
   * @param proceeding the proceeding, which exists
   * @param openedBy who recorded its first event, or null where the system did
   * @throws RefusedException NOT_FOUND
   */
  public void require(Caller caller, ProceedingId proceeding, @Nullable UserId openedBy) {
    var one = new HashMap<ProceedingId, @Nullable UserId>();
    one.put(proceeding, openedBy);
    require(caller, one);
  }

  /**
   * Refuses who may not see one of some proceedings; one statement for all.
   *
   * @param caller who asks
   * @param openedBy proceedings that exist, with who recorded the first event of each
   * @throws RefusedException NOT_FOUND
   */
  public void require(Caller caller, Map<ProceedingId, @Nullable UserId> openedBy) {
    if (caller.is(Role.SERVICE) || openedBy.isEmpty()) {
      return;
    }
    UserId user = caller.requireUser();
    boolean supervises = caller.is(Role.SUPERVISOR);
    Map<ProceedingId, Boolean> linked = linked(openedBy.keySet(), user, supervises);
    openedBy.forEach(
        (proceeding, opener) -> {
          boolean unlinked = supervises || user.equals(opener);
          if (!linked.getOrDefault(proceeding, unlinked)) {
            throw RefusedException.notFound();
          }
        });
  }

  /** Whether one of its cases is readable, for each proceeding that is linked to a case. */
  private Map<ProceedingId, Boolean> linked(
      Collection<ProceedingId> proceedings, UserId user, boolean supervises) {
    var linked = new HashMap<ProceedingId, Boolean>();
    jdbc.sql(
            """
            select p.proceeding, bool_or((:supervises or mine.found) and not bar.found) as readable
            from access.proceeding_case p
            cross join lateral (select exists (select from access.case_user u
              where u.agency = p.agency and u.case_id = p.case_id and u.user_id = :user
                and u.standing <> 'BARRED') as found) as mine
            cross join lateral (select exists (select from access.case_user u
              where u.agency = p.agency and u.case_id = p.case_id and u.user_id = :user
                and u.standing = 'BARRED') as found) as bar
            where p.proceeding = any(:proceedings)
            group by p.proceeding
            """)
        .param("user", user.value())
        .param("supervises", supervises)
        .param("proceedings", proceedings.stream().map(ProceedingId::value).toArray(UUID[]::new))
        .query(
            row -> {
              linked.put(
                  new ProceedingId(row.getObject("proceeding", UUID.class)),
                  row.getBoolean("readable"));
            });
    return linked;
  }
}
