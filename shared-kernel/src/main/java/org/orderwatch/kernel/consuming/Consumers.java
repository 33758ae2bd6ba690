package org.orderwatch.kernel.consuming;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.orderwatch.kernel.publishing.Topics;

/** Makes clients that read from positions of ours and from nowhere else. */
final class Consumers {

  static final int BATCH = 1_000;

  private final BrokerProperties broker;
  private final Topics topics;

  Consumers(BrokerProperties broker, Topics topics) {
    this.broker = broker;
    this.topics = topics;
  }

  /** A member of the consumer's group, which shares the partitions among instances. */
  KafkaConsumer<String, byte[]> member(Subscription subscription) {
    Map<String, Object> settings = settings();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, broker.groupPrefix() + subscription.name());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "6000");
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "1500");
    return client(settings);
  }

  /** A reader of partitions that it assigns to itself. */
  KafkaConsumer<String, byte[]> reader() {
    return client(settings());
  }

  /** The partitions of a consumer's topics with the topics' ids; makes topics that are missing. */
  Map<TopicPartition, String> partitions(Subscription subscription) {
    Map<TopicPartition, String> found = new HashMap<>();
    for (String topic : subscription.topics()) {
      String id = topics.ensure(topic).toString();
      for (int partition = 0; partition < broker.partitions(); partition++) {
        found.put(new TopicPartition(broker.topic(topic), partition), id);
      }
    }
    return found;
  }

  /** Whether the topics are still those that were read; a missing one is not. */
  boolean same(Subscription subscription, Map<TopicPartition, String> topicIds) {
    try {
      for (String topic : subscription.topics()) {
        String id = topics.id(topic).map(Object::toString).orElse("");
        if (!id.equals(topicIds.get(new TopicPartition(broker.topic(topic), 0)))) {
          return false;
        }
      }
      return true;
    } catch (KafkaException down) {
      return true;
    }
  }

  java.util.List<String> topicNames(Subscription subscription) {
    return subscription.topics().stream().map(broker::topic).toList();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = broker.client();
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
    return settings;
  }

  private static KafkaConsumer<String, byte[]> client(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
