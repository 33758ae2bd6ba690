package org.orderwatch.kernel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;

/** Stored events are JSON under names of ours, and old revisions can be read. */
class StableNamesTest {

  private final StableNameSerializer serializer =
      new StableNameSerializer(
          EventTypes.of(List.of(EventTypes.type(Held.class, "HearingHeld").revision("2"))));

  record Held(LocalDate on, Optional<String> room) {}

  @Test
  void anEventIsJsonUnderItsStableNameAndRevision() {
    SerializedObject<byte[]> stored =
        serializer.serialize(new Held(LocalDate.of(2026, 3, 2), Optional.empty()), byte[].class);
    assertThat(stored.getType().getName()).isEqualTo("HearingHeld");
    assertThat(stored.getType().getRevision()).isEqualTo("2");
    assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
        .isEqualTo("{\"on\":\"2026-03-02\"}");
    assertThat(serializer.<byte[], Held>deserialize(stored))
        .isEqualTo(new Held(LocalDate.of(2026, 3, 2), Optional.empty()));
  }

  @Test
  void anUnknownNameOrClassIsAnError() {
    assertThatThrownBy(() -> serializer.serialize("text", byte[].class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("String has no stable name");
    var unknown =
        new SimpleSerializedObject<>(
            new byte[] {'{', '}'}, byte[].class, new SimpleSerializedType("Never", "1"));
    assertThatThrownBy(() -> serializer.deserialize(unknown))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Never");
  }

  @Test
  void anUnknownPropertyIsAnErrorSoThatNothingIsLostWithoutAnUpcaster() {
    var stored =
        new SimpleSerializedObject<>(
            "{\"on\":\"2026-03-02\",\"more\":1}".getBytes(StandardCharsets.UTF_8),
            byte[].class,
            new SimpleSerializedType("HearingHeld", "2"));
    assertThatThrownBy(() -> serializer.deserialize(stored))
        .isInstanceOf(SerializationException.class)
        .hasRootCauseInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void anOldRevisionIsUpcastAndOtherTypesAreLeftAlone() {
    var upcaster =
        new SingleEventUpcaster() {
          @Override
          protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("HearingHeld", "1"));
          }

          @Override
          protected IntermediateEventRepresentation doUpcast(
              IntermediateEventRepresentation event) {
            return event.upcastPayload(
                new SimpleSerializedType("HearingHeld", "2"),
                JsonNode.class,
                json -> {
                  ObjectNode object = (ObjectNode) json;
                  object.set("on", object.remove("heldOn"));
                  return object;
                });
          }
        };
    assertThat(upcast(upcaster, "HearingHeld", "{\"heldOn\":\"2026-03-02\"}"))
        .isEqualTo(new Held(LocalDate.of(2026, 3, 2), Optional.empty()));
    assertThatThrownBy(() -> upcast(upcaster, "Other", "{}")).hasMessageContaining("Other");
  }

  private Object upcast(SingleEventUpcaster upcaster, String type, String json) {
    var entry =
        new GenericDomainEventEntry<>(
            "Proceeding",
            "a",
            0,
            "e",
            "2026-03-02T00:00:00.000Z",
            type,
            "1",
            json.getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));
    var result =
        upcaster
            .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
            .findFirst()
            .orElseThrow();
    return serializer.deserialize(result.getData());
  }
}
