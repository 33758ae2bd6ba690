package org.orderwatch.deploy.driving;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.deploy.Service;

/** A proceeding, as the script that records it sees it. */
public final class Matter {

  private final Script by;
  private final UUID id;
  private long sequence;
  private final List<String> warnings = new ArrayList<>();
  private List<UUID> lastEntries = List.of();

  private Matter(Script by, UUID id) {
    this.by = by;
    this.id = id;
  }

  /** Opens a proceeding with its first facts. */
  @SafeVarargs
  public static Matter opened(Script by, Map<String, Object>... facts) {
    Answer answer =
        by.post(Service.ORDERS, "/v1/proceedings", Map.of("facts", List.of(facts))).expect(201);
    return new Matter(by, Script.id(answer, "proceedingId")).took(answer);
  }

  /** Records further facts. */
  @SafeVarargs
  public final Matter record(Map<String, Object>... facts) {
    return took(
        by.post(
                Service.ORDERS,
                "/v1/proceedings/" + id + "/entries",
                Map.of("facts", List.of(facts)))
            .expect(201));
  }

  /** Replaces an entry by the right fact. */
  public Matter corrects(UUID entry, Map<String, Object> right) {
    return took(
        by.post(
                Service.ORDERS,
                "/v1/proceedings/" + id + "/corrections",
                Map.of(
                    "corrections",
                    List.of(
                        Map.of(
                            "corrects",
                            entry,
                            "kind",
                            "WRONG_VALUE",
                            "source",
                            "COURT_RECORD",
                            "replacement",
                            right))))
            .expect(201));
  }

  private Matter took(Answer answer) {
    JsonNode body = answer.json();
    sequence = body.get("sequence").asLong();
    body.path("warnings").forEach(warning -> warnings.add(warning.get("code").asText()));
    List<UUID> entries = new ArrayList<>();
    body.path("entries").forEach(entry -> entries.add(UUID.fromString(entry.asText())));
    lastEntries = entries;
    return this;
  }

  /** The proceeding. */
  public UUID id() {
    return id;
  }

  /** Number of the last event, counted from 0. */
  public long sequence() {
    return sequence;
  }

  /** The pair that a reader waits for. */
  public String seen() {
    return id + ":" + sequence;
  }

  /** The entries of the last request. */
  public List<UUID> lastEntries() {
    return lastEntries;
  }

  /** Codes of all warnings so far. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** What follows from its facts now. */
  public JsonNode assessed() {
    return by.get(Service.ORDERS, "/v1/proceedings/" + id).expect(200).json().get("assessed");
  }

  /** What follows for one order. */
  public JsonNode order(UUID order) {
    for (JsonNode each : assessed().get("orders")) {
      if (each.get("order").asText().equals(order.toString())) {
        return each;
      }
    }
    throw new AssertionError("No order " + order);
  }
}
