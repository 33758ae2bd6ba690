package org.orderwatch.orders.access;

import java.util.List;
import java.util.UUID;
import org.orderwatch.kernel.consuming.Projection;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.CaseAccessBarLifted;
import org.orderwatch.kernel.published.CaseAccessBarred;
import org.orderwatch.kernel.published.CaseAccessGranted;
import org.orderwatch.kernel.published.CaseAssigned;
import org.orderwatch.kernel.published.CaseUnassigned;
import org.orderwatch.kernel.published.ProceedingLinkedToCase;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who may see the cases of a proceeding, from what the case service publishes. */
@Component
class AccessProjection implements Projection {

  static final String NAME = "access";

  private enum Standing {
    ASSIGNED,
    LET_IN,
    BARRED
  }

  private final JdbcClient jdbc;

  AccessProjection(@Worker JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> topics() {
    return List.of("cases");
  }

  @Override
  public void apply(List<Published> batch) {
    for (Published event : batch) {
      AgencyId agency = event.agency();
      switch (event.data()) {
        case ProceedingLinkedToCase linked ->
            jdbc.sql(
                    "insert into proceeding_case (agency, proceeding, case_id) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(agency.value(), linked.proceeding().value(), linked.caseId().value())
                .update();
        case CaseAssigned it -> put(agency, it.caseId(), it.advocate(), Standing.ASSIGNED);
        case CaseUnassigned it -> remove(agency, it.caseId(), it.advocate(), Standing.ASSIGNED);
        case CaseAccessGranted it -> put(agency, it.caseId(), it.user(), Standing.LET_IN);
        case CaseAccessBarred it -> put(agency, it.caseId(), it.user(), Standing.BARRED);
        case CaseAccessBarLifted it -> remove(agency, it.caseId(), it.user(), Standing.BARRED);
        default -> {
          // Nothing else says who may see a case.
        }
      }
    }
  }

  private void put(AgencyId agency, CaseId caseId, UserId user, Standing standing) {
    jdbc.sql(
            "insert into case_user (agency, case_id, user_id, standing) values (?, ?, ?, ?)"
                + " on conflict do nothing")
        .params(agency.value(), caseId.value(), user.value(), standing.name())
        .update();
  }

  private void remove(AgencyId agency, CaseId caseId, UserId user, Standing standing) {
    UUID[] ids = {agency.value(), caseId.value(), user.value()};
    jdbc.sql(
            "delete from case_user"
                + " where agency = ? and case_id = ? and user_id = ? and standing = ?")
        .params(ids[0], ids[1], ids[2], standing.name())
        .update();
  }
}
