package org.orderwatch.kernel.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.time.Jurisdiction;
import org.orderwatch.kernel.web.ETags;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with the platform and a few handlers to try it on. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(PlatformApplication.Things.class)
public class PlatformApplication {

  /** A body with each sort of field. */
  record Thing(
      @NotNull PersonId person,
      @Nullable UUID plain,
      @Nullable LocalDate on,
      @Nullable Jurisdiction jurisdiction,
      @Nullable Integer count,
      @Valid @Nullable List<Part> parts) {}

  /** Something within a body. */
  record Part(@NotNull OrderId order) {}

  @RestController
  static class Things {

    private final Receipts receipts;
    private final JdbcClient jdbc;

    Things(Receipts receipts, JdbcClient jdbc) {
      this.receipts = receipts;
      this.jdbc = jdbc;
    }

    @Allowed({Role.ADVOCATE, Role.SERVICE})
    @GetMapping("/v1/whoami")
    Map<String, String> whoami(Caller caller) {
      return Map.of(
          "user", String.valueOf(caller.user()),
          "agency", caller.requireAgency().toString(),
          "through", String.valueOf(caller.actingThrough()),
          "context", AgencyContext.required().toString(),
          "recorder", RecordingContext.current().orElseThrow().toString());
    }

    @GetMapping("/v1/forgotten")
    String forgotten() {
      return "nobody may see this";
    }

    @Allowed(Role.OPERATOR)
    @GetMapping("/operator/things")
    String operated() {
      return "done";
    }

    @Allowed(Role.ADVOCATE)
    @PostMapping("/v1/things")
    ResponseEntity<Map<String, String>> record(
        @Valid @RequestBody Thing thing, IdempotencyKey key) {
      Answer answer =
          receipts.once(
              key,
              () -> {
                UUID id = UUID.randomUUID();
                jdbc.sql("insert into thing (id, person) values (?, ?)")
                    .params(id, thing.person().value())
                    .update();
                if (Integer.valueOf(13).equals(thing.count())) {
                  throw RefusedException.invalid("count", "UNLUCKY", "Choose another.");
                }
                return new Answer(201, Map.of("id", id.toString()), ETags.of(0));
              });
      return ResponseEntity.status(answer.status()).eTag(answer.etag()).body(answer.ids());
    }

    @Allowed(Role.ADVOCATE)
    @GetMapping("/v1/things/{id}")
    @Transactional(readOnly = true)
    public Map<String, String> read(@PathVariable UUID id) {
      return jdbc.sql("select person::text from thing where id = ?")
          .param(id)
          .query(String.class)
          .optional()
          .map(person -> Map.of("person", person))
          .orElseThrow(RefusedException::notFound);
    }

    @Allowed(Role.ADVOCATE)
    @GetMapping("/v1/days")
    String days(@RequestParam LocalDate from, @RequestParam(required = false) Jurisdiction at) {
      return from + " " + at;
    }

    @Allowed(Role.ADVOCATE)
    @PostMapping("/v1/checked")
    String checked(@RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
      ETags.require(ETags.read(ifMatch), 4);
      return "fine";
    }

    @Allowed(Role.ADVOCATE)
    @GetMapping("/v1/broken")
    String broken() {
      throw new IllegalArgumentException("Mary Example, born 1990-01-02");
    }
  }
}
