package org.orderwatch.kernel.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Makes topics that keep everything, and checks that they still do. All calls throw a {@link
 * KafkaException} when the broker does not answer within a few seconds.
 */
public final class Topics implements AutoCloseable {

  private static final Map<String, String> SETTINGS =
      Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
          TopicConfig.RETENTION_MS_CONFIG, "-1",
          TopicConfig.RETENTION_BYTES_CONFIG, "-1");
  private static final long PATIENCE_SECONDS = 4;

  private final BrokerProperties broker;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Admin admin;

  Topics(BrokerProperties broker) {
    this.broker = broker;
  }

  /**
   * Makes a topic if it is missing and checks that nothing in it can get lost.
   *
   * @param topic its name in the contract, without prefix
   * @return the id of the topic, another one after it was deleted and made again
   * @throws IllegalStateException if the topic has a retention limit, is compacted or has another
   *     number of partitions than configured
   */
  public Uuid ensure(String topic) {
    String name = broker.topic(topic);
    TopicDescription description = describe(name).orElseGet(() -> create(name));
    if (description.partitions().size() != broker.partitions()) {
      throw new IllegalStateException(
          "Topic %s has %d partitions, not %d; the number must never change"
              .formatted(name, description.partitions().size(), broker.partitions()));
    }
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
    Config found = await(admin().describeConfigs(List.of(resource)).values().get(resource));
    SETTINGS.forEach(
        (key, expected) -> {
          String actual = found.get(key).value();
          if (!expected.equals(actual)) {
            throw new IllegalStateException(
                "Topic %s must keep everything: set %s to %s, it is %s"
                    .formatted(name, key, expected, actual));
          }
        });
    return description.topicId();
  }

  /**
   * The id of a topic that exists.
   *
   * @param topic its name in the contract, without prefix
   * @return its id, or empty if there is no such topic now
   */
  public Optional<Uuid> id(String topic) {
    return describe(broker.topic(topic)).map(TopicDescription::topicId);
  }

  private Optional<TopicDescription> describe(String name) {
    try {
      return Optional.of(await(admin().describeTopics(List.of(name)).topicNameValues().get(name)));
    } catch (UnknownTopicOrPartitionException missing) {
      return Optional.empty();
    }
  }

  private TopicDescription create(String name) {
    NewTopic topic = new NewTopic(name, broker.partitions(), broker.replicas()).configs(SETTINGS);
    try {
      await(admin().createTopics(List.of(topic)).all());
    } catch (TopicExistsException another) {
      return describe(name).orElseThrow(() -> new KafkaException("Not known yet: " + name));
    }
    return describe(name).orElseThrow(() -> new KafkaException("Not known yet: " + name));
  }

  private Admin admin() {
    lock.lock();
    try {
      if (admin == null) {
        Map<String, Object> settings = broker.client();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "4000");
        admin = Admin.create(settings);
      }
      return admin;
    } finally {
      lock.unlock();
    }
  }

  private static <T> T await(@Nullable KafkaFuture<T> future) {
    if (future == null) {
      throw new KafkaException("The broker's answer lacks what was asked for");
    }
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new KafkaException(failed.getCause());
    } catch (TimeoutException late) {
      throw new KafkaException("The broker does not answer", late);
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (admin != null) {
        admin.close(java.time.Duration.ofSeconds(1));
        admin = null;
      }
    } finally {
      lock.unlock();
    }
  }
}
