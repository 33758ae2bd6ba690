package org.orderwatch.orders.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.PublishedTypes;
import org.orderwatch.kernel.testing.Approved;
import org.orderwatch.kernel.testing.Samples;
import org.orderwatch.orders.proceeding.event.OrderVacated;
import org.orderwatch.orders.proceeding.event.PetitionFiled;
import org.orderwatch.orders.proceeding.event.ProceedingEvent;
import org.orderwatch.orders.publishing.PublishedForm;

/** The JSON of every stored event is approved, is read back as it was, and has a published form. */
class StoredFormsTest {

  private static final JsonMapper STORED = EventJson.stored();

  static Stream<EventTypes.Type> types() {
    return StoredTypes.ALL.all().stream().sorted(Comparator.comparing(EventTypes.Type::name));
  }

  private static Path file(EventTypes.Type type) {
    return Path.of("src/test/resources/stored", type.name() + "." + type.revision() + ".json");
  }

  @ParameterizedTest
  @MethodSource("types")
  void theStoredFormIsTheApprovedOneAndReadsBack(EventTypes.Type type) throws IOException {
    Object sample = Samples.of(type.javaType());
    Approved.matches(
        file(type), STORED.writerWithDefaultPrettyPrinter().writeValueAsString(sample));
    assertThat(STORED.readValue(Files.readString(file(type)), type.javaType())).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("types")
  void thePublishedFormIsTheContractsSampleOfTheSameName(EventTypes.Type type) {
    ProceedingEvent stored = (ProceedingEvent) Samples.of(type.javaType());
    Class<?> published = PublishedTypes.classOf("org.orderwatch." + type.name() + ".v1");
    assertThat(PublishedForm.published(stored))
        .isInstanceOf(OrderEvent.class)
        .isEqualTo(Samples.of(published));
  }

  @Test
  void storedJsonIsNotReadAsAnotherType() throws IOException {
    String petition = STORED.writeValueAsString(Samples.of(PetitionFiled.class));
    assertThatThrownBy(() -> STORED.readValue(petition, OrderVacated.class))
        .isInstanceOf(JsonMappingException.class);
  }

  @Test
  void aPropertyThatNoRecordKnowsIsAnErrorBecauseOnlyUpcastersChangeWhatIsStored()
      throws IOException {
    String petition =
        STORED
            .writeValueAsString(Samples.of(PetitionFiled.class))
            .replaceFirst("\\{", "{\"unheard\":1,");
    assertThatThrownBy(() -> STORED.readValue(petition, PetitionFiled.class))
        .isInstanceOf(JsonMappingException.class);
  }
}
