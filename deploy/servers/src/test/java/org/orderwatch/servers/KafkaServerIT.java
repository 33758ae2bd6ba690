package org.orderwatch.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaServerIT {

  private static KafkaServer server;

  @BeforeAll
  static void start() {
    server = KafkaServer.throwAway();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void topicsKeepEverythingAndOutliveARestart() throws Exception {
    try (Admin admin = Admin.create(server.clientProperties())) {
      admin
          .createTopics(List.of(new NewTopic("kept", Optional.of(12), Optional.empty())))
          .all()
          .get(20, TimeUnit.SECONDS);
    }

    server.stop();
    server.start();

    try (Admin admin = Admin.create(server.clientProperties())) {
      assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains("kept");
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "kept");
      Config config =
          Objects.requireNonNull(
              admin.describeConfigs(List.of(topic)).all().get(20, TimeUnit.SECONDS).get(topic));
      assertThat(config.get("retention.ms").value()).isEqualTo("-1");
      assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
      assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
    }
  }

  @Test
  void aWrongPasswordIsRefused() {
    Map<String, Object> wrong = new HashMap<>(server.clientProperties());
    wrong.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"orderwatch\""
            + " password=\"guess\";");
    try (Admin admin = Admin.create(wrong)) {
      assertThatThrownBy(() -> admin.listTopics().names().get(20, TimeUnit.SECONDS))
          .hasMessageContaining("Authentication failed");
    }
  }
}
