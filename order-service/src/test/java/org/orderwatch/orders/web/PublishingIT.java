package org.orderwatch.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is recorded goes out on the topic, in order and with its envelope. */
class PublishingIT extends OrdersServer {

  @Autowired private BrokerProperties broker;

  @Test
  void everyStoredEventIsPublishedInOrderUnderItsStableName() {
    String order = Bodies.id();
    String id =
        post(
                "/v1/proceedings",
                Bodies.facts(
                    Bodies.petition(Bodies.id(), "2026-03-02"),
                    Bodies.temporaryOrder(Bodies.id(), order, "2026-03-02", "2026-03-16")))
            .is(201)
            .text("/proceedingId");
    post(
            "/v1/proceedings/" + id + "/entries",
            Bodies.facts(Bodies.served(Bodies.id(), order, "2026-03-03")))
        .is(201);
    List<JsonNode> events = published(id, 5);
    assertThat(events)
        .extracting(event -> event.get("type").asString())
        .containsExactly(
            "org.orderwatch.PetitionFiled.v1",
            "org.orderwatch.ExParteOrderGranted.v1",
            "org.orderwatch.DeadlinesAssessed.v1",
            "org.orderwatch.OrderServed.v1",
            "org.orderwatch.DeadlinesAssessed.v1");
    assertThat(events)
        .extracting(event -> event.get("sequence").asString())
        .containsExactly("0", "1", "2", "3", "4");
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.get("agency").asString()).isEqualTo(agency.toString());
              assertThat(event.get("recordedby").asString()).isEqualTo(advocate.toString());
              assertThat(event.get("subject").asString()).isEqualTo(id);
            });
  }

  private List<JsonNode> published(String proceeding, int expected) {
    Map<String, Object> settings = new HashMap<>(broker.client());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    var found = new ArrayList<JsonNode>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(broker.topic("orders")));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
                  if (proceeding.equals(each.key())) {
                    found.add(JsonMapper.shared().readTree(each.value()));
                  }
                }
                return found.size() >= expected;
              });
    }
    return found;
  }
}
