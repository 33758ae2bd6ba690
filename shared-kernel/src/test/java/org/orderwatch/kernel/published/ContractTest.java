package org.orderwatch.kernel.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.publishing.CloudEvent;
import org.orderwatch.kernel.testing.Approved;
import org.orderwatch.kernel.testing.Samples;

/**
 * The contract on Kafka: for each published event one approved schema and one approved example,
 * which are on the class path of every service. A change that is not an addition shows here.
 */
class ContractTest {

  private static final Path FOLDER = Path.of("src/main/resources/published");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<String> types() {
    return new TreeMap<>(PublishedTypes.all()).keySet().stream();
  }

  private static Published sample(String type) {
    return new Published(
        new UUID(0x1234567800004000L, 0x8000000000000001L).toString(),
        new UUID(0x1234567800004000L, 0x8000000000000002L).toString(),
        7,
        Instant.parse("2026-03-03T09:08:07.654Z"),
        new AgencyId(new UUID(0x1234567800004000L, 0x8000000000000003L)),
        new UserId(new UUID(0x1234567800004000L, 0x8000000000000004L)),
        "4f2a9c",
        Samples.of(PublishedTypes.classOf(type)));
  }

  private static String source(PublishedEvent event) {
    return switch (event) {
      case OrderEvent _ -> "/orderwatch/orders";
      case CaseEvent _ -> "/orderwatch/cases";
      case ReminderEvent _ -> "/orderwatch/reminders";
    };
  }

  private static byte[] message(String type) {
    Published sample = sample(type);
    return CloudEvent.write(sample, source(sample.data()));
  }

  private static Path example(String type) {
    return FOLDER.resolve("example").resolve(file(type));
  }

  private static String file(String type) {
    return type.substring("org.orderwatch.".length()) + ".json";
  }

  private static Schema schema(String type) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            Files.readString(FOLDER.resolve("schema").resolve(file(type))), InputFormat.JSON);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSchemaIsTheApprovedOne(String type) throws IOException {
    ObjectNode schema = MessageSchema.of(type, PublishedTypes.classOf(type));
    Approved.matches(
        FOLDER.resolve("schema").resolve(file(type)),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema));
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleIsTheApprovedOneAndFitsTheSchema(String type) throws IOException {
    JsonNode json = JSON.readTree(message(type));
    Approved.matches(example(type), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    assertThat(schema(type).validate(Files.readString(example(type)), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theApprovedExampleReadsAsTheEvent(String type) throws IOException {
    assertThat(CloudEvent.read(Files.readAllBytes(example(type))).event()).isEqualTo(sample(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatANewerPublisherAddsIsSkippedAndWhatIsRequiredIsMissed(String type) throws IOException {
    ObjectNode json = (ObjectNode) JSON.readTree(message(type));
    json.put("added", "later");
    ((ObjectNode) json.get("data")).put("added", "later");
    byte[] newer = json.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(CloudEvent.read(newer).event()).isEqualTo(sample(type));
    assertThat(schema(type).validate(json.toString(), InputFormat.JSON)).isEmpty();
    json.set("data", JSON.createObjectNode());
    assertThat(schema(type).validate(json.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everyPublishedEventHasANameAndNothingElseHas() {
    assertThat(PublishedTypes.all().values())
        .containsExactlyInAnyOrderElementsOf(records(PublishedEvent.class).toList());
    PublishedTypes.all()
        .forEach(
            (name, type) ->
                assertThat(name)
                    .as("the name stays as it is, even if the record is renamed")
                    .isEqualTo("org.orderwatch." + type.getSimpleName() + ".v1"));
  }

  @Test
  void theFolderHoldsNoMoreAndNoLess() throws IOException {
    String[] expected = types().map(ContractTest::file).toArray(String[]::new);
    for (String folder : new String[] {"schema", "example"}) {
      try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
        assertThat(files.map(each -> each.getFileName().toString()))
            .containsExactlyInAnyOrder(expected);
      }
    }
  }

  @Test
  void theDocumentationListsEveryEvent() throws IOException {
    String table = Files.readString(Path.of("../docs/events.md"));
    types().forEach(type -> assertThat(table).contains("`" + type + "`"));
  }

  @Test
  void anExampleOfOneTypeIsNotReadAsAnother() throws IOException {
    ObjectNode json = (ObjectNode) JSON.readTree(message("org.orderwatch.OrderServed.v1"));
    json.put("type", "org.orderwatch.OrderVacated.v1");
    byte[] wrong = json.toString().getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CloudEvent.read(wrong).event())
        .isInstanceOf(CloudEvent.Unreadable.class)
        .hasMessageNotContaining("2026-03-02");
    json.put("type", "org.orderwatch.NeverHeardOf.v1");
    byte[] unknown = json.toString().getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CloudEvent.read(unknown).event())
        .isInstanceOf(CloudEvent.Unreadable.class);
  }

  private static Stream<Class<? extends PublishedEvent>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type.asSubclass(PublishedEvent.class))
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(ContractTest::records);
  }
}
