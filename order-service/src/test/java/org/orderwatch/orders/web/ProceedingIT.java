package org.orderwatch.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One proceeding, from its opening to its history. */
class ProceedingIT extends OrdersServer {

  @Autowired @Worker private JdbcClient worker;

  private final String order = Bodies.id();
  private final String petition = Bodies.id();

  @Test
  void whatIsRecordedIsReadWithItsStateAndHistory() {
    Reply opened = open().is(201);
    String id = opened.text("/proceedingId");
    assertThat(opened.response().headers().firstValue("Location"))
        .hasValue("/v1/proceedings/" + id);
    assertThat(opened.response().headers().firstValue("ETag"))
        .hasValue("\"" + opened.json().at("/sequence").asInt() + "\"");

    Reply served =
        post(
                "/v1/proceedings/" + id + "/entries",
                Bodies.facts(Bodies.served(Bodies.id(), order, "2026-03-03")))
            .is(201);
    Reply state = get("/v1/proceedings/" + id).is(200);
    assertThat(state.text("/assessed/orders/0/service/0/servedOn")).isEqualTo("2026-03-03");
    assertThat(state.text("/assessed/orders/0/end/latest")).isEqualTo("2026-03-17");
    assertThat(state.json().at("/sequence").asLong())
        .isEqualTo(served.json().at("/sequence").asLong());
    assertThat(state.json().at("/entries").findValuesAsString("fact"))
        .containsExactlyInAnyOrder("PetitionFiled", "ExParteOrderGranted", "OrderServed");

    Reply history = get("/v1/proceedings/" + id + "/history").is(200);
    assertThat(history.text("/events/0/recordedBy")).isEqualTo(advocate.toString());
    assertThat(history.text("/events/0/fact/entry/id")).isEqualTo(petition);
  }

  @Test
  void aCorrectionTakesThePlaceOfTheEntryAndHistoryShowsBoth() {
    String id = open().is(201).text("/proceedingId");
    String service = Bodies.id();
    post(
            "/v1/proceedings/" + id + "/entries",
            Bodies.facts(Bodies.served(service, order, "2026-03-03")))
        .is(201);
    Reply corrected =
        post(
                "/v1/proceedings/" + id + "/corrections",
                """
                {"corrections": [{"corrects": "%s", "kind": "WRONG_VALUE", "source": "COURT_RECORD",
                  "replacement": %s}]}
                """
                    .formatted(service, Bodies.served(Bodies.id(), order, "2026-03-04")))
            .is(201);

    assertThat(get("/v1/proceedings/" + id).text("/assessed/orders/0/service/0/servedOn"))
        .isEqualTo("2026-03-04");
    var events = get("/v1/proceedings/" + id + "/history").json().get("events");
    assertThat(events)
        .anySatisfy(
            event -> {
              assertThat(event.at("/fact/entry/id").asString()).isEqualTo(service);
              assertThat(event.get("standing").asString()).isEqualTo("CORRECTED");
              assertThat(event.get("correctedBy").asString())
                  .isEqualTo(corrected.text("/entries/0"));
            });
  }

  @Test
  void theImpossibleIsRefusedWithFieldAndConflictAndLeavesNeitherEventNorReceipt() {
    String id = open().is(201).text("/proceedingId");
    String key = Bodies.id();
    Reply refused =
        post(
                "/v1/proceedings/" + id + "/entries",
                key,
                Bodies.facts(Bodies.served(Bodies.id(), order, "2026-02-01")))
            .is(422);
    assertThat(refused.text("/code")).isEqualTo("IMPOSSIBLE");
    assertThat(refused.text("/errors/0/code")).isEqualTo("BEFORE_GRANT");
    assertThat(refused.text("/errors/0/field")).startsWith("facts[0]");
    assertThat(refused.json().at("/conflicts")).isNotEmpty();
    post(
            "/v1/proceedings/" + id + "/entries",
            key,
            Bodies.facts(Bodies.served(Bodies.id(), order, "2026-03-05")))
        .is(201);
  }

  @Test
  void theSameKeyRecordsOnceAlsoAtTheSameMoment() throws Exception {
    String key = Bodies.id();
    String body =
        Bodies.facts(
            Bodies.petition(petition, "2026-03-02"),
            Bodies.temporaryOrder(Bodies.id(), order, "2026-03-02", "2026-03-16"));
    List<Reply> replies;
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Reply> one = () -> post("/v1/proceedings", key, body);
      replies =
          threads.invokeAll(List.of(one, one, one, one)).stream()
              .map(future -> future.resultNow())
              .toList();
    }
    replies.forEach(reply -> reply.is(201));
    assertThat(replies.stream().map(reply -> reply.text("/proceedingId")).distinct()).hasSize(1);
    assertThat(replies.stream().map(reply -> reply.json().get("entries")).distinct()).hasSize(1);
    assertThat(
            replies.stream()
                .filter(r -> r.response().headers().firstValue("Idempotency-Replayed").isPresent()))
        .hasSize(3);
    assertThat(stored(replies.getFirst().text("/proceedingId"))).isEqualTo(3);
    assertThat(
            post("/v1/proceedings", key, Bodies.facts(Bodies.petition(petition, "2026-03-03")))
                .is(422)
                .text("/code"))
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void entriesThatMeetAreAllRecordedAndIfMatchSeesWhoWasFirst() throws Exception {
    String id = open().is(201).text("/proceedingId");
    List<Reply> replies;
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Reply> one =
          () ->
              post(
                  "/v1/proceedings/" + id + "/entries",
                  Bodies.facts(Bodies.served(Bodies.id(), order, "2026-03-05")));
      replies =
          threads.invokeAll(List.of(one, one, one, one)).stream()
              .map(future -> future.resultNow())
              .toList();
    }
    replies.forEach(reply -> reply.is(201));
    Reply changed =
        send(
            advocatesToken(),
            command(
                    "/v1/proceedings/" + id + "/entries",
                    Bodies.id(),
                    Bodies.facts(Bodies.served(Bodies.id(), order, "2026-03-06")))
                .header("If-Match", "\"2\""));
    assertThat(changed.is(412).text("/code")).isEqualTo("CHANGED_SINCE");
  }

  @Test
  void aPreviewSaysTheSameAndStoresNothing() {
    String id = Bodies.id();
    String body =
        Bodies.facts(
                Bodies.petition(petition, "2026-03-02"),
                Bodies.temporaryOrder(Bodies.id(), order, "2026-03-02", "2026-03-16"))
            .replaceFirst("\\{", "{\"proceedingId\": \"" + id + "\", ");
    Reply preview = post("/v1/proceedings/preview", body).is(200);
    assertThat(preview.text("/state/assessed/orders/0/end/latest")).isEqualTo("2026-03-17");
    assertThat(stored(id)).isZero();
    assertThat(get("/v1/courts").json().get("courts")).isEmpty();
    get("/v1/proceedings/" + id).is(404);
  }

  @Test
  void theStateAsOfATimeIsGivenOnceTheTimeIsSettled() {
    String id = open().is(201).text("/proceedingId");
    Instant now = Instant.now(Clock.systemUTC());
    assertThat(get("/v1/proceedings/" + id + "?asOf=" + now).is(400).text("/code"))
        .isEqualTo("AS_OF_NOT_SETTLED");
    get("/v1/proceedings/" + id + "?asOf=" + now.plusSeconds(3600)).is(400);
    get("/v1/proceedings/" + id + "?asOf=" + now.minusSeconds(120)).is(404);
    get("/v1/proceedings/" + id + "?asOf=yesterday").is(400);
    recordedEarlier(id, now.minusSeconds(3600));
    String served = Bodies.served(Bodies.id(), order, "2026-03-05");
    post("/v1/proceedings/" + id + "/entries", Bodies.facts(served)).is(201);

    Reply before = get("/v1/proceedings/" + id + "?asOf=" + now.minusSeconds(120)).is(200);
    assertThat(before.json().at("/assessed/orders/0/service/0/servedOn").isNull()).isTrue();
    assertThat(before.json().get("entries")).hasSize(2);
    assertThat(get("/v1/proceedings/" + id).json().get("entries")).hasSize(3);
  }

  @Test
  void whoMayNotSeeAProceedingLearnsNotEvenThatItExists() {
    String id = open().is(201).text("/proceedingId");
    String foreign =
        tokenOf(new AgencyId(UUID.randomUUID()), new UserId(UUID.randomUUID()), Role.SUPERVISOR);
    String colleague = token(new UserId(UUID.randomUUID()), Role.ADVOCATE);
    String body = Bodies.facts(Bodies.served(Bodies.id(), order, "2026-03-05"));
    for (String token : List.of(foreign, colleague)) {
      for (String path : List.of("", "/history")) {
        assertThat(anonymous(get(token, "/v1/proceedings/" + id + path).is(404)))
            .isEqualTo(anonymous(get(token, "/v1/proceedings/" + Bodies.id() + path)));
      }
      for (String path : List.of("/entries", "/preview")) {
        assertThat(
                anonymous(post(token, "/v1/proceedings/" + id + path, Bodies.id(), body).is(404)))
            .isEqualTo(
                anonymous(post(token, "/v1/proceedings/" + Bodies.id() + path, Bodies.id(), body)));
      }
    }
    get(token(new UserId(UUID.randomUUID()), Role.REPORTER), "/v1/proceedings/" + id).is(403);
    get(token(new UserId(UUID.randomUUID()), Role.SUPERVISOR), "/v1/proceedings/" + id).is(200);
  }

  @Test
  void crossPetitionsCannotGoRoundInACircle() {
    String first = Bodies.id();
    String second = Bodies.id();
    String third = Bodies.id();
    openCross(first, second).is(201);
    openCross(second, third).is(201);
    Reply refused = openCross(third, first).is(422);
    assertThat(refused.text("/errors/0/code")).isEqualTo("CROSS_PETITION_CYCLE");
    assertThat(refused.text("/errors/0/field")).isEqualTo("facts[0].answers");
    assertThat(refused.json().get("conflicts")).hasSize(2);
    assertThat(stored(third)).isZero();
  }

  @Test
  void aDocketNumberHasOneIdAndIsReadBackAndIsNowhereInTheClear() {
    String court =
        post("/v1/courts", "{\"court\": {\"jurisdiction\": \"oh\", \"county\": \"Lake\"}}")
            .is(200)
            .text("/id");
    String asked = "{\"court\": \"%s\", \"number\": \"%s\"}";
    String docket = post("/v1/dockets", asked.formatted(court, "24 dv 000777")).is(200).text("/id");
    assertThat(post("/v1/dockets", asked.formatted(court, "24DV000777")).text("/id"))
        .isEqualTo(docket);
    Reply read = post("/v1/dockets/read", "{\"ids\": [\"%s\"]}".formatted(docket)).is(200);
    assertThat(read.text("/dockets/0/number")).isEqualTo("24 dv 000777");
    String other =
        tokenOf(new AgencyId(UUID.randomUUID()), new UserId(UUID.randomUUID()), Role.ADVOCATE);
    assertThat(
            post(other, "/v1/dockets/read", Bodies.id(), "{\"ids\": [\"%s\"]}".formatted(docket))
                .json()
                .get("dockets"))
        .isEmpty();
    assertThat(worker.sql("select d::text from docket d").query(String.class).list())
        .isNotEmpty()
        .noneMatch(row -> row.contains("000777"));
  }

  private Reply open() {
    return post(
        "/v1/proceedings",
        Bodies.facts(
            Bodies.petition(petition, "2026-03-02"),
            Bodies.temporaryOrder(Bodies.id(), order, "2026-03-02", "2026-03-16")));
  }

  private Reply openCross(String id, String answers) {
    return post(
        "/v1/proceedings",
        "{\"proceedingId\": \"%s\", \"facts\": [%s]}"
            .formatted(id, Bodies.crossPetition(Bodies.id(), "2026-03-02", answers)));
  }

  private long stored(String proceeding) {
    return AgencyContext.get(
        agency,
        () ->
            worker
                .sql("select count(*) from domainevententry where aggregateidentifier = ?")
                .param(proceeding)
                .query(Long.class)
                .single());
  }

  /** Moves what is stored into the past, as if it had been recorded then. */
  private void recordedEarlier(String proceeding, Instant then) {
    worker
        .sql("update domainevententry set timestamp = ? where aggregateidentifier = ?")
        .params(then.toString(), proceeding)
        .update();
  }

  private static String anonymous(Reply reply) {
    return reply.body().replaceAll("\"reference\":\"[^\"]*\"", "");
  }
}
