package org.orderwatch.deploy.driving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.orderwatch.deploy.RunningSystem;

/** Reads topics from their beginning. */
public final class Topics {

  private Topics() {}

  /** All that lies in a topic now, partition by partition, in the order of the broker. */
  public static List<ConsumerRecord<String, String>> all(RunningSystem running, String topic) {
    Map<String, Object> settings =
        new java.util.HashMap<>(running.system().kafka().clientProperties());
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    StringDeserializer text = new StringDeserializer();
    try (Consumer<String, String> consumer = new KafkaConsumer<>(settings, text, text)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(records::add);
      }
      return records;
    }
  }

  /** The names of all topics that the system made. */
  public static List<String> names(RunningSystem running) {
    StringDeserializer text = new StringDeserializer();
    try (Consumer<String, String> consumer =
        new KafkaConsumer<>(running.system().kafka().clientProperties(), text, text)) {
      return consumer.listTopics().keySet().stream().sorted().toList();
    }
  }
}
