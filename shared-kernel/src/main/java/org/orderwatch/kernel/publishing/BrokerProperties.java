package org.orderwatch.kernel.publishing;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reaches Kafka.
 *
 * @param bootstrapServers host and port, several parted by commas
 * @param username for SASL PLAIN, or null for a broker that asks for none
 * @param password of the user
 * @param topicPrefix stands before each topic's name; empty except in tests
 * @param groupPrefix stands before each consumer group's name; empty except in tests
 * @param partitions how many partitions a topic gets; must never change afterwards
 * @param replicas how many brokers hold each partition
 */
@ConfigurationProperties("orderwatch.kafka")
public record BrokerProperties(
    String bootstrapServers,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("") String topicPrefix,
    @DefaultValue("") String groupPrefix,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicas) {

  /**
   * The settings that every client needs.
   *
   * @return a new map
   */
  public Map<String, Object> client() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
    settings.put("enable.metrics.push", "false");
    if (username != null) {
      settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
      settings.put(SaslConfigs.SASL_MECHANISM, "PLAIN");
      settings.put(
          SaslConfigs.SASL_JAAS_CONFIG,
          "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
                  .formatted(username)
              + " password=\"%s\";".formatted(password));
    }
    return settings;
  }

  /**
   * The name of a topic on the broker.
   *
   * @param topic its name in the contract
   * @return with the prefix
   */
  public String topic(String topic) {
    return topicPrefix + topic;
  }

  @Override
  public String toString() {
    return bootstrapServers;
  }
}
