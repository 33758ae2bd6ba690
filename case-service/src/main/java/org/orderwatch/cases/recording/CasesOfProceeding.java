package org.orderwatch.cases.recording;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.PairRule;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the case through which a reader sees a proceeding. */
@Component
class CasesOfProceeding {

  private final JdbcClient jdbc;

  CasesOfProceeding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The case through which a proceeding is seen.
   *
   * @param viewer who wants to see it
   * @param proceeding any id
   * @param preferred the case that the address names, or null
   * @return the preferred case if it shows the proceeding, otherwise another that does; empty if
   *     none does that the viewer may read
   */
  @Transactional(readOnly = true)
  public Optional<CaseId> find(Viewer viewer, ProceedingId proceeding, @Nullable CaseId preferred) {
    List<CaseId> all =
        jdbc.sql(
                """
                select distinct f.case_id
                from timeline.party p
                join case_file f on f.client = p.person
                where p.proceeding = :proceeding and p.effective and
                """
                    + CaseAccess.READABLE
                    + " and "
                    + PairRule.shown("p")
                    + " order by f.case_id")
            .params(CaseAccess.parameters(viewer))
            .param("proceeding", proceeding.value())
            .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
            .list();
    return preferred != null && all.contains(preferred)
        ? Optional.of(preferred)
        : all.stream().findFirst();
  }
}
