package org.orderwatch.kernel.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.PlatformIT;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command is recorded once, whatever happens at the same moment. */
class ReceiptsIT extends PlatformIT {

  private static final String BODY = "{\"person\":\"00000000-0000-4000-8000-000000000001\"}";

  @Autowired private Receipts receipts;
  @Autowired private JdbcClient jdbc;
  @Autowired @Worker private JdbcClient all;

  private final String key = UUID.randomUUID().toString();

  @Test
  void theSameRequestAgainGetsTheFirstAnswerAndRecordsNothing() {
    long before = things();
    HttpResponse<String> first = post("/v1/things", token(), key, BODY);
    HttpResponse<String> second = post("/v1/things", token(), key, BODY);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    assertThat(things()).isEqualTo(before + 1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    post("/v1/things", token(), key, BODY);
    HttpResponse<String> other = post("/v1/things", token(), key, BODY.replace("01\"", "02\""));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(json(other).get("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void aKeyBelongsToItsCaller() {
    String colleague = SERVERS.issuer().token(new UserId(UUID.randomUUID()), AGENCY, Role.ADVOCATE);
    HttpResponse<String> mine = post("/v1/things", token(), key, BODY);
    HttpResponse<String> hers = post("/v1/things", colleague, key, BODY);
    assertThat(hers.statusCode()).isEqualTo(201);
    assertThat(hers.body()).isNotEqualTo(mine.body());
  }

  @Test
  void aCommandNeedsAWellFormedKey() {
    assertThat(post("/v1/things", token(), "short", BODY).statusCode()).isEqualTo(400);
    HttpResponse<String> none =
        send(
            request("/v1/things")
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY)));
    assertThat(json(none).get("code").asString()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
  }

  @Test
  void aRefusedCommandLeavesNoReceiptAndNothingElse() {
    long before = things();
    long receiptsBefore = kept();
    String unlucky = BODY.replace("}", ",\"count\":13}");
    assertThat(post("/v1/things", token(), key, unlucky).statusCode()).isEqualTo(400);
    assertThat(kept()).isEqualTo(receiptsBefore);
    assertThat(things()).isEqualTo(before);
    assertThat(post("/v1/things", token(), key, BODY).statusCode()).isEqualTo(201);
  }

  @Test
  void whatIsKeptShowsNeitherKeyNorBody() {
    post("/v1/things", token(), key, BODY);
    List<String> rows = all.sql("select r::text from receipt r").query(String.class).list();
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(key) || row.contains("00000001"));
  }

  @Test
  void theSecondOfTwoAtTheSameMomentWaitsAndGetsTheFirstsAnswer() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<Answer> first =
          threads.submit(
              () ->
                  once(
                      () -> {
                        working.countDown();
                        await(goOn);
                        done.incrementAndGet();
                        return answer("first");
                      }));
      await(working);
      Future<Answer> second =
          threads.submit(
              () ->
                  once(
                      () -> {
                        done.incrementAndGet();
                        return answer("second");
                      }));
      awaitABlockedInsert();
      assertThat(second.isDone()).isFalse();
      goOn.countDown();
      assertThat(first.get().id("id")).isEqualTo("first");
      assertThat(second.get()).isEqualTo(first.get());
      assertThat(done.get()).isEqualTo(1);
    }
  }

  @Test
  void theSecondDoesTheWorkWhenTheFirstIsRefused() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<Answer> first =
          threads.submit(
              () ->
                  once(
                      () -> {
                        working.countDown();
                        await(goOn);
                        throw RefusedException.notFound();
                      }));
      await(working);
      Future<Answer> second = threads.submit(() -> once(() -> answer("second")));
      awaitABlockedInsert();
      goOn.countDown();
      assertThatThrownBy(first::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(RefusedException.class);
      assertThat(second.get().id("id")).isEqualTo("second");
    }
  }

  @Test
  void aSessionThatDiesHalfwayLeavesNothingAndTheRepeatDoesTheWork() {
    long before = things();
    assertThatThrownBy(
            () ->
                once(
                    () -> {
                      insert();
                      SERVERS.endSession(
                          jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
                      return answer("never");
                    }))
        .isInstanceOf(RuntimeException.class);
    assertThat(things()).isEqualTo(before);
    Answer repeated =
        once(
            () -> {
              insert();
              return answer("again");
            });
    assertThat(repeated.id("id")).isEqualTo("again");
    assertThat(things()).isEqualTo(before + 1);
  }

  @Test
  void manyAtOnceRecordOnce() throws Exception {
    long before = things();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> futures = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        futures.add(
            threads.submit(
                () ->
                    once(
                        () -> {
                          insert();
                          return answer(UUID.randomUUID().toString());
                        })));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : futures) {
        answers.add(each.get());
      }
      assertThat(answers.stream().distinct()).hasSize(1);
    }
    assertThat(things()).isEqualTo(before + 1);
  }

  @Test
  void afterThirtyDaysAReceiptIsGone() {
    once(() -> answer("old"));
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    all.sql("update receipt set created = ? where ids ->> 'id' = 'old'")
        .param(Timestamp.from(past))
        .update();
    assertThat(once(() -> answer("new")).id("id")).isEqualTo("new");
    assertThat(
            all.sql("select count(*) from receipt where created = ?")
                .param(Timestamp.from(past))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anotherAgencysReceiptIsNotSeen() {
    once(() -> answer("ours"));
    Answer theirs =
        AgencyContext.get(
            new AgencyId(UUID.randomUUID()),
            () -> receipts.once("tester", IdempotencyKey.of(key, "x"), () -> answer("theirs")));
    assertThat(theirs.id("id")).isEqualTo("theirs");
  }

  private Answer once(Supplier<Answer> work) {
    return AgencyContext.get(
        AGENCY, () -> receipts.once("tester", IdempotencyKey.of(key, "x"), work));
  }

  private static Answer answer(String id) {
    return new Answer(201, Map.of("id", id), null);
  }

  private void insert() {
    jdbc.sql("insert into thing (id, person) values (gen_random_uuid(), gen_random_uuid())")
        .update();
  }

  private long things() {
    return all.sql("select count(*) from thing").query(Long.class).single();
  }

  private long kept() {
    return all.sql("select count(*) from receipt").query(Long.class).single();
  }

  private static void await(CountDownLatch latch) {
    Awaitility.await().until(() -> latch.getCount() == 0);
  }

  /** Asks the server itself whether somebody waits for another's row. */
  private void awaitABlockedInsert() {
    Awaitility.await()
        .until(
            () ->
                all.sql(
                            """
                            select count(*) from pg_locks
                            where not granted and locktype = 'transactionid'
                            """)
                        .query(Long.class)
                        .single()
                    > 0);
  }
}
