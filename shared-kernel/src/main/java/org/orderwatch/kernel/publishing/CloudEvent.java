package org.orderwatch.kernel.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.published.PublishedEvent;
import org.orderwatch.kernel.published.PublishedTypes;

/**
 * The envelope of a published event: a CloudEvent 1.0 in structured JSON, whose data may still be
 * unread.
 *
 * @param eventId the id of the stored event
 * @param type the stable name
 * @param aggregateId the aggregate
 * @param sequence its number in the aggregate
 * @param recordedAt when it was recorded
 * @param agency whose it is
 * @param recordedBy who recorded it, or null
 * @param correlation the id of the request, or null
 * @param data the event as JSON
 */
public record CloudEvent(
    String eventId,
    String type,
    String aggregateId,
    long sequence,
    Instant recordedAt,
    AgencyId agency,
    @Nullable UserId recordedBy,
    @Nullable String correlation,
    JsonNode data) {

  /** The media type of a message. */
  public static final String MEDIA_TYPE = "application/cloudevents+json";

  private static final JsonMapper MAPPER = EventJson.published();

  /**
   * Writes an event with its envelope.
   *
   * @param event what to publish
   * @param source the service that publishes, for example {@code /orderwatch/orders}
   * @return UTF-8 JSON
   */
  public static byte[] write(Published event, String source) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("specversion", "1.0");
    json.put("id", event.eventId());
    json.put("source", source);
    json.put("type", PublishedTypes.nameOf(event.data().getClass()));
    json.put("subject", event.aggregateId());
    json.put("time", event.recordedAt().toString());
    json.put("datacontenttype", "application/json");
    json.put("agency", event.agency().toString());
    json.put("sequence", Long.toString(event.sequence()));
    if (event.recordedBy() != null) {
      json.put("recordedby", event.recordedBy().toString());
    }
    if (event.correlation() != null) {
      json.put("correlation", event.correlation());
    }
    json.set("data", MAPPER.valueToTree(event.data()));
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Event " + event.eventId() + " is no JSON", impossible);
    }
  }

  /**
   * Reads an envelope.
   *
   * @param message UTF-8 JSON
   * @return the envelope
   * @throws Unreadable if it is no CloudEvent of ours
   */
  public static CloudEvent read(byte[] message) {
    try {
      JsonNode json = MAPPER.readTree(message);
      String recordedBy = text(json, "recordedby");
      return new CloudEvent(
          required(json, "id"),
          required(json, "type"),
          required(json, "subject"),
          Long.parseLong(required(json, "sequence")),
          Instant.parse(required(json, "time")),
          AgencyId.of(required(json, "agency")),
          recordedBy == null ? null : UserId.of(recordedBy),
          text(json, "correlation"),
          json.path("data"));
    } catch (IOException | RuntimeException broken) {
      throw new Unreadable("No envelope of ours", broken);
    }
  }

  /**
   * Reads the data too.
   *
   * @return the event
   * @throws Unreadable if the type is unknown or the data do not fit it
   */
  public Published event() {
    try {
      Class<? extends PublishedEvent> known = PublishedTypes.classOf(type);
      PublishedEvent event = MAPPER.treeToValue(data, known);
      return new Published(
          eventId, aggregateId, sequence, recordedAt, agency, recordedBy, correlation, event);
    } catch (JsonProcessingException | IllegalArgumentException broken) {
      throw new Unreadable("Event " + eventId + " of type " + type + " cannot be read", broken);
    }
  }

  private static String required(JsonNode json, String name) {
    String value = text(json, name);
    if (value == null) {
      throw new IllegalArgumentException("Without " + name);
    }
    return value;
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.path(name).isTextual() ? json.path(name).textValue() : null;
  }

  /** A message that is not what it should be; its content is never in the text. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message, Exception cause) {
      super(message + " (" + cause.getClass().getSimpleName() + ")");
    }
  }
}
