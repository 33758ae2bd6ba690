package org.orderwatch.cases.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.DerivedIds;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.security.Service;
import org.orderwatch.kernel.security.ServiceCalls;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Tries or records whole proceedings at order-service, with this service's own credentials and in
 * the name of the user who started the import.
 */
@Component
class BulkClient {

  private static final JsonMapper JSON = EventJson.published();
  private static final Pattern ITEM = Pattern.compile("^items\\[(\\d+)]\\.?(.*)$");

  private final ServiceCalls calls;

  BulkClient(ServiceCalls calls) {
    this.calls = calls;
  }

  /**
   * One whole proceeding.
   *
   * @param proceedingId its id
   * @param facts everything that is known of it
   * @param docketNumber its docket number, or null
   * @param corrections entries to correct where they differ
   */
  record Item(
      ProceedingId proceedingId,
      List<OrderEvent> facts,
      @Nullable String docketNumber,
      Set<EntryId> corrections) {

    /** Keeps the docket number out of logs. */
    @Override
    public String toString() {
      return "Item[" + proceedingId + "]";
    }
  }

  /**
   * What became of a proceeding, or would.
   *
   * @param added entries that are new
   * @param differing entries that are stored with another content
   * @param corrected entries that were corrected
   * @param problems why it cannot be recorded
   * @param warnings what is unusual
   */
  record Answer(
      List<EntryId> added,
      List<Difference> differing,
      List<EntryId> corrected,
      List<Problem> problems,
      List<Warning> warnings) {}

  /**
   * An entry that differs.
   *
   * @param entry the entry
   * @param fields the paths that differ
   */
  record Difference(EntryId entry, List<String> fields) {}

  /**
   * Why a proceeding cannot be recorded.
   *
   * @param field the path within the item
   * @param code a stable code
   * @param message what to correct
   */
  record Problem(@Nullable String field, String code, String message) {}

  /**
   * What is unusual about an entry.
   *
   * @param code a stable code
   * @param entry the entry, or null
   * @param message what to look at
   */
  record Warning(String code, @Nullable EntryId entry, String message) {}

  /** What came back: the items, or what could not be read of the request. */
  private record Answers(@Nullable List<Answer> items, @Nullable List<FieldError> errors) {}

  private record FieldError(String field, String code, String message) {}

  /** Tries without recording. */
  List<Answer> check(AgencyId agency, UserId user, List<Item> items) {
    return post(agency, user, items, null);
  }

  /**
   * Records all, or nothing where one has problems; those stand in the answer.
   *
   * @param chunk the same whenever the same chunk is sent; what is sent makes the rest of the key,
   *     since a chunk that was recorded and not counted has no more corrections to ask for
   */
  List<Answer> record(AgencyId agency, UserId user, List<Item> items, String chunk) {
    return post(agency, user, items, chunk);
  }

  /**
   * Sends the items. Where some cannot be read, order-service says nothing of the others: those are
   * then tried without them, so that all problems are told at once, and nothing is recorded.
   */
  private List<Answer> post(
      AgencyId agency, UserId user, List<Item> items, @Nullable String chunk) {
    if (items.isEmpty()) {
      return List.of();
    }
    Answers answers = send(agency, user, body(items), chunk);
    List<Answer> read = answers.items();
    if (read != null) {
      if (read.size() != items.size()) {
        throw new RestClientException("order-service answered for another number of items");
      }
      return read;
    }
    Map<Integer, List<Problem>> unreadable = unreadable(answers);
    List<Item> others = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!unreadable.containsKey(i)) {
        others.add(items.get(i));
      }
    }
    Iterator<Answer> rest = post(agency, user, others, null).iterator();
    List<Answer> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<Problem> problems = unreadable.get(i);
      all.add(
          problems == null
              ? rest.next()
              : new Answer(List.of(), List.of(), List.of(), problems, List.of()));
    }
    return all;
  }

  private static Map<Integer, List<Problem>> unreadable(Answers answers) {
    Map<Integer, List<Problem>> unreadable = new HashMap<>();
    for (FieldError error : Objects.requireNonNullElse(answers.errors(), List.<FieldError>of())) {
      Matcher item = ITEM.matcher(error.field());
      if (item.matches()) {
        unreadable
            .computeIfAbsent(Integer.valueOf(item.group(1)), _ -> new ArrayList<>())
            .add(new Problem(item.group(2), error.code(), error.message()));
      }
    }
    if (unreadable.isEmpty()) {
      throw new RestClientException("order-service cannot read the request");
    }
    return unreadable;
  }

  private Answers send(AgencyId agency, UserId user, byte[] body, @Nullable String chunk) {
    byte[] answer =
        calls
            .asService(Service.ORDERS, agency, user)
            .post()
            .uri("/v1/proceedings/bulk?dryRun={dryRun}", chunk == null)
            .contentType(MediaType.APPLICATION_JSON)
            .headers(
                headers -> {
                  if (chunk != null) {
                    UUID key =
                        DerivedIds.derive(
                            agency, "import-chunk", chunk, UUID.nameUUIDFromBytes(body).toString());
                    headers.set("Idempotency-Key", key.toString());
                  }
                })
            .body(body)
            .exchange(
                (_, response) -> {
                  HttpStatusCode status = response.getStatusCode();
                  if (!status.is2xxSuccessful()
                      && status != HttpStatus.UNPROCESSABLE_CONTENT
                      && status != HttpStatus.BAD_REQUEST) {
                    throw new RestClientException("order-service answered " + status.value());
                  }
                  return response.getBody().readAllBytes();
                });
    if (answer == null) {
      throw new RestClientException("order-service answered nothing");
    }
    try {
      return JSON.readValue(answer, Answers.class);
    } catch (IOException e) {
      throw new RestClientException("order-service answered what cannot be read");
    }
  }

  private static byte[] body(List<Item> items) {
    try {
      var body = JSON.createObjectNode();
      var array = body.putArray("items");
      for (Item item : items) {
        var node = array.addObject();
        node.put("proceedingId", item.proceedingId().toString());
        var facts = node.putArray("facts");
        for (OrderEvent fact : item.facts()) {
          facts.add(JSON.readTree(JSON.writerFor(OrderEvent.class).writeValueAsString(fact)));
        }
        node.put("docketNumber", item.docketNumber());
        var corrections = node.putArray("corrections");
        item.corrections().forEach(entry -> corrections.add(entry.toString()));
      }
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Facts are always JSON", e);
    }
  }
}
