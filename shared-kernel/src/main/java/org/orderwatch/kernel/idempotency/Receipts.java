package org.orderwatch.kernel.idempotency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records each command once. The receipt is the first row of the transaction that appends the
 * events: a second request with the same key waits there until the first has committed, and then
 * gets the first's answer; after a rollback or a crash there is neither receipt nor event, and the
 * second does the work. A refused command leaves none. Receipts are kept for 30 days.
 */
public final class Receipts {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int SWEPT_AT_ONCE = 20;
  private static final TypeReference<Map<String, String>> IDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Commands commands;
  private final Keyring keyring;
  private final JsonMapper mapper;
  private final Clock clock;

  Receipts(JdbcClient jdbc, Commands commands, Keyring keyring, JsonMapper mapper, Clock clock) {
    this.jdbc = jdbc;
    this.commands = commands;
    this.keyring = keyring;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Does the work once for the present caller and agency. The work may be done again where another
   * request was faster on the same aggregate, so it has no effect outside of the transaction.
   *
   * @param key the caller's key with the digest of the request
   * @param work what to do, within the transaction; appends its events in it
   * @return the work's answer, or the answer that it gave the first time
   * @throws RefusedException IDEMPOTENCY_KEY_REUSED if the key belongs to another request; or what
   *     the work refuses, in which case nothing is kept
   */
  public Answer once(IdempotencyKey key, Supplier<Answer> work) {
    Caller caller =
        Caller.current()
            .orElseThrow(() -> new IllegalStateException("No caller: pass one explicitly"));
    return once(name(caller), key, work);
  }

  /**
   * Does the work once for a caller that is named, where no request is being served.
   *
   * @param caller a stable name of who asks, such as a user id or a job's id
   * @param key the caller's key with the digest of the request
   * @param work what to do, within the transaction
   * @return the work's answer, or the answer that it gave the first time
   * @throws RefusedException as above
   */
  public Answer once(String caller, IdempotencyKey key, Supplier<Answer> work) {
    AgencyId agency = AgencyContext.required();
    String blindKey = keyring.blind(agency, "receipt-key", key.key());
    String blindRequest = keyring.blind(agency, "receipt-request", key.request());
    return commands.inTransaction(
        () -> {
          Answer earlier = claim(agency, caller, blindKey, blindRequest);
          if (earlier != null) {
            return earlier;
          }
          Answer made = work.get();
          keep(agency, caller, blindKey, made);
          return made;
        });
  }

  private record Row(String request, @Nullable Integer status, String ids, @Nullable String etag) {}

  /** Inserts the receipt, or waits for the one that is there and gives its answer. */
  private @Nullable Answer claim(AgencyId agency, String caller, String key, String request) {
    Instant now = clock.instant();
    Timestamp expired = Timestamp.from(now.minus(KEPT));
    sweep(expired);
    int inserted =
        jdbc.sql(
                """
                insert into receipt as r (caller, key, request, created)
                values (:caller, :key, :request, :now)
                on conflict (agency, caller, key) do update
                  set request = excluded.request, status = null, ids = '{}', etag = null,
                      created = excluded.created
                  where r.created < :expired
                """)
            .param("caller", caller)
            .param("key", key)
            .param("request", request)
            .param("now", Timestamp.from(now))
            .param("expired", expired)
            .update();
    if (inserted == 1) {
      return null;
    }
    Row row =
        jdbc.sql(
                """
                select request, status, ids, etag from receipt
                where agency = ? and caller = ? and key = ?
                """)
            .params(agency.value(), caller, key)
            .query(
                (set, number) ->
                    new Row(
                        set.getString("request"),
                        set.getObject("status", Integer.class),
                        set.getString("ids"),
                        set.getString("etag")))
            .single();
    if (!row.request().equals(request)) {
      throw new RefusedException(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }
    Integer status = row.status();
    if (status == null) {
      throw new IllegalStateException("The work asks for itself under its own key");
    }
    return new Answer(status, mapper.readValue(row.ids(), IDS), row.etag());
  }

  private void keep(AgencyId agency, String caller, String key, Answer answer) {
    jdbc.sql(
            """
            update receipt set status = :status, ids = :ids::jsonb, etag = :etag
            where agency = :agency and caller = :caller and key = :key
            """)
        .param("status", answer.status())
        .param("ids", mapper.writeValueAsString(answer.ids()))
        .param("etag", answer.etag())
        .param("agency", agency.value())
        .param("caller", caller)
        .param("key", key)
        .update();
  }

  /** Deletes a few expired receipts, never waiting for anybody. */
  private void sweep(Timestamp expired) {
    jdbc.sql(
            """
            delete from receipt where id in (
              select id from receipt where created < :expired
              order by created limit :some for update skip locked)
            """)
        .param("expired", expired)
        .param("some", SWEPT_AT_ONCE)
        .update();
  }

  private static String name(Caller caller) {
    return (caller.user() == null ? "-" : caller.user().toString())
        + "/"
        + (caller.actingThrough() == null ? "-" : caller.actingThrough());
  }
}
