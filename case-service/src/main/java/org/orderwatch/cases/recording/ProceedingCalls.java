package org.orderwatch.cases.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.web.OrdersClient;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** What these pages ask of the order service, with the token of the person who uses them. */
@Component
class ProceedingCalls {

  private final OrdersClient services;

  ProceedingCalls(OrdersClient services) {
    this.services = services;
  }

  /**
   * What was recorded.
   *
   * @param proceeding the proceeding
   * @param entry the first entry recorded
   * @param sequence the number of the proceeding's last event
   */
  record Done(ProceedingId proceeding, EntryId entry, long sequence) {}

  /**
   * Something unusual that would be accepted.
   *
   * @param code what, stable
   * @param message in words
   */
  record Warning(String code, String message) {}

  /**
   * What would follow.
   *
   * @param assessed by rule, or null if nothing would stand
   * @param warnings what would be unusual
   * @param entries the entries that would hold
   */
  record Preview(
      @Nullable DeadlinesAssessed assessed, List<Warning> warnings, List<EntryId> entries) {}

  /**
   * Tries a fact or a correction.
   *
   * @param proceeding the proceeding, or null for a new one
   * @param wanted the fact, or the correction
   * @param correction whether it is a correction
   * @return what would follow
   * @throws OrderProblem if it is refused
   */
  Preview preview(@Nullable ProceedingId proceeding, ObjectNode wanted, boolean correction) {
    ObjectNode body = FactTrees.object();
    body.putArray(correction ? "corrections" : "facts").add(wanted);
    JsonNode answer =
        proceeding == null
            ? post("/v1/proceedings/preview", body, null)
            : post("/v1/proceedings/{id}/preview", body, null, proceeding);
    List<Warning> warnings = new ArrayList<>();
    answer
        .path("warnings")
        .forEach(
            each ->
                warnings.add(
                    new Warning(each.path("code").asText(), each.path("message").asText())));
    List<EntryId> entries = new ArrayList<>();
    answer
        .path("state")
        .path("entries")
        .forEach(each -> entries.add(EntryId.of(each.path("entry").path("id").asText())));
    answer.path("entries").forEach(each -> entries.remove(EntryId.of(each.asText())));
    return new Preview(
        FactTrees.assessed(answer.path("state").path("assessed")), warnings, entries);
  }

  /** Records a fact in a proceeding, or opens one with it; once for each key. */
  Done record(@Nullable ProceedingId proceeding, ObjectNode fact, String key) {
    ObjectNode body = FactTrees.object();
    body.putArray("facts").add(fact);
    return done(
        proceeding == null
            ? post("/v1/proceedings", body, key)
            : post("/v1/proceedings/{id}/entries", body, key, proceeding));
  }

  /** Records a correction; once for each key. */
  Done correct(ProceedingId proceeding, ObjectNode correction, String key) {
    ObjectNode body = FactTrees.object();
    body.putArray("corrections").add(correction);
    return done(post("/v1/proceedings/{id}/corrections", body, key, proceeding));
  }

  /** The agency's courts by id. */
  Map<String, Court> courts() {
    Map<String, Court> all = new LinkedHashMap<>();
    for (JsonNode each : send(HttpMethod.GET, "/v1/courts", null, null).path("courts")) {
      Court court = FactTrees.value(each, Court.class);
      all.put(court.id().toString(), court);
    }
    return all;
  }

  /** The id of a docket number at a court, which is named first. */
  DocketId docket(ObjectNode court, String number) {
    ObjectNode naming = FactTrees.object();
    naming.set("court", court);
    String id = post("/v1/courts", naming, null).path("id").asText();
    ObjectNode docket = FactTrees.object().put("court", id).put("number", number);
    return DocketId.of(post("/v1/dockets", docket, null).path("id").asText());
  }

  /** The number of a docket; null if it is erased or unknown. */
  @Nullable String number(DocketId docket) {
    ObjectNode body = FactTrees.object();
    body.putArray("ids").add(docket.toString());
    JsonNode number = post("/v1/dockets/read", body, null).path("dockets").path(0).path("number");
    return number.isTextual() ? number.asText() : null;
  }

  private static Done done(JsonNode answer) {
    return new Done(
        ProceedingId.of(answer.path("proceedingId").asText()),
        EntryId.of(answer.path("entries").path(0).asText()),
        answer.path("sequence").asLong());
  }

  private JsonNode post(String path, ObjectNode body, @Nullable String key, Object... variables) {
    return send(HttpMethod.POST, path, body, key, variables);
  }

  private JsonNode send(
      HttpMethod method,
      String path,
      @Nullable ObjectNode body,
      @Nullable String key,
      Object... variables) {
    var request = services.orders().method(method).uri(path, variables);
    if (key != null) {
      request.header(IdempotencyKey.HEADER, key);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(FactTrees.plain(body));
    }
    try {
      JsonNode answer = request.exchange((_, response) -> read(response));
      return answer == null ? FactTrees.object() : answer;
    } catch (ResourceAccessException _) {
      throw new RefusedException(ProblemCode.UNAVAILABLE);
    }
  }

  private static JsonNode read(ClientHttpResponse response) throws IOException {
    byte[] body = response.getBody().readAllBytes();
    int status = response.getStatusCode().value();
    if (status < 300) {
      return FactTrees.read(body);
    }
    switch (status) {
      case 401 -> throw new RefusedException(ProblemCode.UNAUTHENTICATED);
      case 403 -> throw new RefusedException(ProblemCode.FORBIDDEN);
      case 404 -> throw RefusedException.notFound();
      default -> {
        if (status >= 500) {
          throw new RefusedException(ProblemCode.UNAVAILABLE);
        }
        throw problem(FactTrees.read(body));
      }
    }
  }

  private static OrderProblem problem(JsonNode problem) {
    List<FieldProblem> errors = new ArrayList<>();
    problem
        .path("errors")
        .forEach(
            each ->
                errors.add(
                    new FieldProblem(
                        each.path("field").asText(),
                        each.path("code").asText(),
                        each.path("message").asText())));
    List<EntryId> conflicts = new ArrayList<>();
    problem.path("conflicts").forEach(each -> conflicts.add(EntryId.of(each.asText())));
    return new OrderProblem(
        problem.path("code").asText(), problem.path("detail").asText(), errors, conflicts);
  }
}
