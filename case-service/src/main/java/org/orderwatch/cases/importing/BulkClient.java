package org.orderwatch.cases.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.security.Service;
import org.orderwatch.kernel.security.ServiceCalls;
import org.springframework.http.HttpStatus;
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

  private record Answers(List<Answer> items) {}

  /** Tries without recording. */
  List<Answer> check(AgencyId agency, UserId user, List<Item> items) {
    return post(agency, user, items, null);
  }

  /**
   * Records all, or nothing where one has problems; those stand in the answer.
   *
   * @param key the same whenever the same chunk is sent
   */
  List<Answer> record(AgencyId agency, UserId user, List<Item> items, UUID key) {
    return post(agency, user, items, key);
  }

  private List<Answer> post(AgencyId agency, UserId user, List<Item> items, @Nullable UUID key) {
    byte[] answer =
        calls
            .asService(Service.ORDERS, agency, user)
            .post()
            .uri("/v1/proceedings/bulk?dryRun={dryRun}", key == null)
            .contentType(MediaType.APPLICATION_JSON)
            .headers(
                headers -> {
                  if (key != null) {
                    headers.set("Idempotency-Key", key.toString());
                  }
                })
            .body(body(items))
            .exchange(
                (_, response) -> {
                  boolean refused = response.getStatusCode() == HttpStatus.UNPROCESSABLE_CONTENT;
                  if (!response.getStatusCode().is2xxSuccessful() && !refused) {
                    throw new RestClientException(
                        "order-service answered " + response.getStatusCode().value());
                  }
                  return response.getBody().readAllBytes();
                });
    if (answer == null) {
      throw new RestClientException("order-service answered nothing");
    }
    try {
      List<Answer> read = JSON.readValue(answer, Answers.class).items();
      if (read == null || read.size() != items.size()) {
        throw new RestClientException("order-service answered for another number of items");
      }
      return read;
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
