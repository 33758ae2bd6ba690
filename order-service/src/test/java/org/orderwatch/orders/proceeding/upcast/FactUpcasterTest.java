package org.orderwatch.orders.proceeding.upcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderwatch.orders.proceeding.Told.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.orders.proceeding.StoredTypes;
import org.orderwatch.orders.proceeding.event.PetitionDismissed;
import org.orderwatch.orders.proceeding.event.ProceedingEvent;

/**
 * Stored JSON of an older revision, through Axon's own chain. The older revision is invented: the
 * reason of a dismissal was once called {@code because}.
 */
class FactUpcasterTest {

  private static final EventUpcaster CHAIN =
      new EventUpcasterChain(
          List.of(
              new FactUpcaster(
                  "PetitionDismissed",
                  new FactUpcaster.Step("0", "1"),
                  new FactUpcaster.Step("0", "1"),
                  FactUpcasterTest::renamed)));

  private static ObjectNode renamed(ObjectNode old) {
    old.set("reason", old.remove("because"));
    return old;
  }

  private static String stored(ProceedingEvent event) throws JsonProcessingException {
    return EventJson.stored().writeValueAsString(event);
  }

  private static String asOfOld(ProceedingEvent event) throws JsonProcessingException {
    return stored(event).replace("\"reason\"", "\"because\"");
  }

  private static Object read(String name, String revision, String json) {
    DomainEventData<byte[]> row =
        new GenericDomainEventEntry<>(
            "Proceeding",
            PROCEEDING.toString(),
            0,
            "event",
            Instant.parse("2026-01-01T00:00:00Z"),
            name,
            revision,
            json.getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));
    return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(row), new Named(), CHAIN)
        .next()
        .getPayload();
  }

  @Test
  void anOlderFactIsReadInItsPresentForm() throws JsonProcessingException {
    PetitionDismissed fact = dismissed("01-24");
    assertThat(read("PetitionDismissed", "0", asOfOld(fact))).isEqualTo(fact);
  }

  @Test
  void aPresentFactIsLeftAsItIs() throws JsonProcessingException {
    PetitionDismissed fact = dismissed("01-24");
    assertThat(read("PetitionDismissed", "1", stored(fact))).isEqualTo(fact);
  }

  @Test
  void anOlderFactWithinACorrectionIsReadInItsPresentForm() throws JsonProcessingException {
    var correction = right("correction", "dismissed", dismissed("01-24"));
    assertThat(read("EntryCorrected", "0", asOfOld(correction))).isEqualTo(correction);
  }

  @Test
  void otherFactsAreNotTouchedAlone() throws JsonProcessingException {
    var other = withdrawn("01-24");
    assertThat(read("PetitionWithdrawn", "1", stored(other))).isEqualTo(other);
    var correction = right("correction", "withdrawn", other);
    assertThat(read("EntryCorrected", "0", stored(correction))).isEqualTo(correction);
  }

  @Test
  void theJsonOfAnotherTypeIsNotReadByMistake() {
    assertThatThrownBy(() -> read("PetitionDismissed", "1", stored(withdrawn("01-24"))))
        .isInstanceOf(SerializationException.class);
    assertThatThrownBy(() -> read("PetitionDismissed", "0", stored(withdrawn("01-24"))))
        .isInstanceOf(SerializationException.class);
  }

  /** Axon's serializer with the names of this service. */
  private static final class Named extends JacksonSerializer {

    Named() {
      super(JacksonSerializer.builder().objectMapper(EventJson.stored()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
      for (var known : StoredTypes.ALL.all()) {
        if (known.name().equals(type.getName())) {
          return known.javaType();
        }
      }
      return super.classForType(type);
    }
  }
}
