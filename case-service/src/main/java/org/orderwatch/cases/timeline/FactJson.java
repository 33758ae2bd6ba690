package org.orderwatch.cases.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.OrderEvent;

/** Facts as the timeline keeps them: the JSON in which they were published. */
final class FactJson {

  private static final JsonMapper JSON = EventJson.published();

  private FactJson() {}

  /** An entry out of its columns. */
  static RecordedFact fact(
      ProceedingId proceeding,
      long sequence,
      Timestamp recordedAt,
      @Nullable UUID recordedBy,
      String json) {
    OrderEvent event = read(json);
    return new RecordedFact(
        proceeding,
        sequence,
        TimelineProjection.entry(event),
        event,
        recordedAt.toInstant(),
        recordedBy == null ? null : new UserId(recordedBy));
  }

  static OrderEvent read(String json) {
    try {
      return JSON.readValue(json, OrderEvent.class);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("An entry of the timeline cannot be read", e);
    }
  }

  static String write(OrderEvent event) {
    try {
      return JSON.writerFor(OrderEvent.class).writeValueAsString(event);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("An entry cannot be written to the timeline", e);
    }
  }
}
