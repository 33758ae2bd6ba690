package org.orderwatch.kernel.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.kernel.security.TestIssuer;
import org.orderwatch.servers.Login;
import org.orderwatch.servers.ServiceDatabases;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a Spring context databases of its own, and topics and consumer groups of its own, on the
 * servers of this JVM. Use one of the nested classes: {@code @ContextConfiguration(initializers =
 * ServiceServers.Orders.class)}.
 */
public abstract class ServiceServers
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private final String service;

  ServiceServers(String service) {
    this.service = service;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "orderwatch-test-servers", properties(TestServers.databases(service))));
  }

  /**
   * All properties that a service is started with.
   *
   * @param databases which databases it uses
   * @return with fresh prefixes for topics and groups
   */
  public static Map<String, Object> properties(ServiceDatabases databases) {
    TestServers.Broker broker = TestServers.broker();
    String mark = UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> all = new HashMap<>();
    all.put("server.port", "0");
    all.put("orderwatch.instance", mark);
    all.put("orderwatch.database.url", databases.url());
    login(all, "orderwatch.database.owner", databases.owner());
    login(all, "orderwatch.database.app", databases.app());
    login(all, "orderwatch.database.worker", databases.worker());
    all.put("orderwatch.database.app.pool-size", "8");
    all.put("orderwatch.database.worker.pool-size", "8");
    all.put("orderwatch.keys.url", databases.keysUrl());
    login(all, "orderwatch.keys", databases.keys());
    all.put("orderwatch.keys.master-file", TestServers.folder().resolve("master").toString());
    all.put("orderwatch.kafka.bootstrap-servers", broker.bootstrapServers());
    if (broker.username() != null && broker.password() != null) {
      all.put("orderwatch.kafka.username", broker.username());
      all.put("orderwatch.kafka.password", broker.password());
    }
    all.put("orderwatch.kafka.topic-prefix", mark + "-");
    all.put("orderwatch.kafka.group-prefix", mark + "-");
    for (String each : TestIssuer.shared().properties()) {
      String[] parts = each.split("=", 2);
      all.put(parts[0], parts[1]);
    }
    all.put("orderwatch.operator.secret", "test-operator");
    all.put("orderwatch.service-client.id", "test-client");
    all.put("orderwatch.service-client.secret", mark);
    all.put("orderwatch.services.orders", "http://127.0.0.1:9");
    all.put("orderwatch.services.cases", "http://127.0.0.1:9");
    all.put("orderwatch.services.notifications", "http://127.0.0.1:9");
    return all;
  }

  private static void login(Map<String, Object> all, String prefix, Login login) {
    all.put(prefix + ".username", login.username());
    all.put(prefix + ".password", login.password());
  }

  /** Servers of an order-service. */
  public static final class Orders extends ServiceServers {
    /** Called by Spring. */
    public Orders() {
      super("orders");
    }
  }

  /** Servers of a case-service. */
  public static final class Cases extends ServiceServers {
    /** Called by Spring. */
    public Cases() {
      super("cases");
    }
  }

  /** Servers of a notification-service. */
  public static final class Notifications extends ServiceServers {
    /** Called by Spring. */
    public Notifications() {
      super("notifications");
    }
  }
}
