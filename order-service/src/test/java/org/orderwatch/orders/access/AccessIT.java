package org.orderwatch.orders.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.CaseAccessBarLifted;
import org.orderwatch.kernel.published.CaseAccessBarred;
import org.orderwatch.kernel.published.CaseAccessGranted;
import org.orderwatch.kernel.published.CaseAssigned;
import org.orderwatch.kernel.published.CaseEvent;
import org.orderwatch.kernel.published.CaseUnassigned;
import org.orderwatch.kernel.published.ProceedingLinkedToCase;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.orders.web.Bodies;
import org.orderwatch.orders.web.OrdersServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees a proceeding, by what the case service said of its cases. */
class AccessIT extends OrdersServer {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired private AccessProjection projection;
  @Autowired @Worker private JdbcClient worker;
  @Autowired @Worker private TransactionTemplate transactions;

  private final CaseId hers = new CaseId(UUID.randomUUID());
  private final CaseId another = new CaseId(UUID.randomUUID());
  private final UserId colleague = new UserId(UUID.randomUUID());
  private final UserId supervisor = new UserId(UUID.randomUUID());
  private String proceeding = "";

  @BeforeEach
  void open() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                worker
                    .sql("select to_regclass('access.proceeding_case') is not null")
                    .query(Boolean.class)
                    .single());
    proceeding =
        post("/v1/proceedings", Bodies.facts(Bodies.petition(Bodies.id(), "2026-03-02")))
            .is(201)
            .text("/proceedingId");
  }

  @Test
  void onceItHasACaseThoseWhoWorkOnTheCaseSeeItAndNobodyElse() {
    seen(advocate, Role.ADVOCATE, 200);
    seen(colleague, Role.ADVOCATE, 404);
    happened(new ProceedingLinkedToCase(hers, ProceedingId.of(proceeding)));
    seen(advocate, Role.ADVOCATE, 404);
    seen(supervisor, Role.SUPERVISOR, 200);
    happened(new CaseAssigned(hers, colleague, DAY));
    seen(colleague, Role.ADVOCATE, 200);
    happened(new CaseUnassigned(hers, colleague, DAY));
    seen(colleague, Role.ADVOCATE, 404);
    happened(new CaseAccessGranted(hers, colleague));
    seen(colleague, Role.ADVOCATE, 200);
  }

  @Test
  void aBarHoldsAgainstEverybodyOnThatCaseUntilItIsLifted() {
    happened(
        new ProceedingLinkedToCase(hers, ProceedingId.of(proceeding)),
        new CaseAssigned(hers, colleague, DAY),
        new CaseAccessBarred(hers, colleague),
        new CaseAccessBarred(hers, supervisor));
    seen(colleague, Role.ADVOCATE, 404);
    seen(supervisor, Role.SUPERVISOR, 404);
    happened(new CaseAccessBarLifted(hers, colleague));
    seen(colleague, Role.ADVOCATE, 200);
    seen(supervisor, Role.SUPERVISOR, 404);
    happened(
        new ProceedingLinkedToCase(another, ProceedingId.of(proceeding)),
        new CaseAssigned(another, supervisor, DAY));
    seen(supervisor, Role.ADVOCATE, 200);
  }

  @Test
  void whoMayNotSeeItCannotRecordInIt() {
    happened(new ProceedingLinkedToCase(hers, ProceedingId.of(proceeding)));
    post(
            token(colleague, Role.ADVOCATE),
            "/v1/proceedings/" + proceeding + "/entries",
            Bodies.id(),
            Bodies.facts(Bodies.petition(Bodies.id(), "2026-03-03")))
        .is(404);
  }

  private void seen(UserId user, Role role, int status) {
    get(token(user, role), "/v1/proceedings/" + proceeding).is(status);
  }

  private void happened(CaseEvent... events) {
    List<Published> batch =
        List.of(events).stream()
            .map(
                event ->
                    new Published(
                        Bodies.id(), Bodies.id(), 0, Instant.EPOCH, agency, null, null, event))
            .toList();
    transactions.executeWithoutResult(
        _ -> {
          worker.sql("set local search_path to access, public").update();
          projection.apply(batch);
        });
  }
}
