package org.orderwatch.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * One Apache Kafka node, broker and controller in one, inside this JVM and on the loopback address.
 * Clients sign in with a generated password (SASL PLAIN).
 *
 * <p>Topics keep everything unless they say otherwise, and exist only when created. The data stays
 * in a folder and survives a kill; a start after a kill takes about four seconds longer. Safe for
 * use by several threads.
 */
public final class KafkaServer implements AutoCloseable {

  private static final String USER = "orderwatch";
  private static final String NODE_ID = "1";

  private final Path data;
  private final String password;
  private final boolean throwAway;
  private final Path folder;
  private final int port = FreePorts.next();
  private final int controllerPort = FreePorts.next();
  private @Nullable KafkaRaftServer server;

  private KafkaServer(Path folder, boolean throwAway) {
    this.folder = folder.toAbsolutePath();
    this.data = this.folder.resolve("data");
    this.password = Secrets.in(this.folder.resolve("kafka.properties")).get(USER);
    this.throwAway = throwAway;
  }

  /**
   * Starts a broker on the data of a folder, which the first start makes; returns when it takes
   * requests.
   *
   * @param folder holds the data and the password (mode 0600)
   * @throws IllegalStateException when the broker does not start
   */
  public static KafkaServer kept(Path folder) {
    KafkaServer server = new KafkaServer(PrivateFiles.folder(folder), false);
    server.start();
    return server;
  }

  /**
   * Starts an empty broker for tests, which deletes its folder when closed, at the latest when the
   * JVM ends.
   *
   * @throws IllegalStateException when the broker does not start
   */
  public static KafkaServer throwAway() {
    try {
      KafkaServer server = new KafkaServer(Files.createTempDirectory("orderwatch-kafka-"), true);
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop throw-away Kafka"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for the data", e);
    }
  }

  /** Host and port for clients; they stay the same over {@link #stop()} and {@link #start()}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** The user that clients sign in as. */
  public String username() {
    return USER;
  }

  /** The password of {@link #username()}. */
  public String password() {
    return password;
  }

  /**
   * What any Kafka client needs in its configuration to reach this broker; a new map at each call.
   */
  public Map<String, Object> clientProperties() {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login());
  }

  /**
   * Starts the broker on its data and returns when it takes requests; does nothing when it runs.
   *
   * @throws IllegalStateException when it does not start
   */
  public synchronized void start() {
    if (server != null) {
      return;
    }
    try {
      format();
      KafkaRaftServer starting =
          new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
      server = starting;
      starting.startup();
    } catch (Exception e) {
      throw new IllegalStateException("The Kafka broker did not start on " + data, e);
    }
  }

  /** Stops the broker and returns when it is gone; its data stays. */
  public synchronized void stop() {
    KafkaRaftServer running = server;
    server = null;
    if (running != null) {
      running.shutdown();
      running.awaitShutdown();
    }
  }

  /** Stops the broker; a throw-away broker's folder is deleted. */
  @Override
  public void close() {
    stop();
    if (throwAway) {
      PrivateFiles.deleteTree(folder);
    }
  }

  private void format() throws Exception {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    PrivateFiles.folder(data);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(Integer.parseInt(NODE_ID))
        .setClusterId(Uuid.randomUuid().toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setDirectories(List.of(data.toString()))
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(data.toString())
        .setIgnoreFormatted(true)
        .setUnstableFeatureVersionsEnabled(false)
        .run();
  }

  private String login() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(USER, password);
  }

  private Properties settings() {
    String accounts = login().replace(";", " user_%s=\"%s\";".formatted(USER, password));
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", NODE_ID);
    settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners",
        "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "CLIENTS://127.0.0.1:" + port);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "CLIENTS");
    settings.put(
        "listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    settings.put("sasl.enabled.mechanisms", "PLAIN");
    settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    settings.put("sasl.mechanism.controller.protocol", "PLAIN");
    settings.put("listener.name.clients.plain.sasl.jaas.config", accounts);
    settings.put("listener.name.controller.plain.sasl.jaas.config", accounts);
    settings.put("log.dirs", data.toString());
    // Topics keep everything for ever, and nobody makes one by a slip.
    settings.put("auto.create.topics.enable", "false");
    settings.put("log.retention.ms", "-1");
    settings.put("log.retention.bytes", "-1");
    settings.put("log.cleanup.policy", "delete");
    // After a kill the broker waits until its own earlier session ends.
    settings.put("broker.session.timeout.ms", "2000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("group.initial.rebalance.delay.ms", "0");
    for (String single :
        List.of(
            "default.replication.factor",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr")) {
      settings.put(single, "1");
    }
    // Sized for one machine.
    settings.put("offsets.topic.num.partitions", "3");
    settings.put("transaction.state.log.num.partitions", "3");
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("num.io.threads", "2");
    settings.put("num.network.threads", "2");
    return settings;
  }
}
