package org.orderwatch.deploy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher was asked to do, by options or by the environment; an option wins.
 *
 * @param data folder of all data and logs
 * @param ports where the services listen
 * @param sample whether to load the invented agency
 * @param help whether only to explain the options
 * @param jvmOptions further options for the JVM of each service
 */
record Options(Path data, Ports ports, boolean sample, boolean help, List<String> jvmOptions) {

  static final String USAGE =
      """
      Starts Orderwatch on this machine: ./deploy/run [options]

        --data <folder>               data and logs (.orderwatch beside the checkout; ORDERWATCH_DATA)
        --cases-port <port>           the pages (8080; ORDERWATCH_CASES_PORT)
        --orders-port <port>          order-service (8081; ORDERWATCH_ORDERS_PORT)
        --notifications-port <port>   notification-service (8082; ORDERWATCH_NOTIFICATIONS_PORT)
        --sample                      load an invented agency to look at
        --help                        say this

      ORDERWATCH_JVM_OPTIONS adds options to the JVM of each service, such as -Xmx512m.
      """;

  /**
   * Reads the options.
   *
   * @throws StartProblem that names what is not understood
   */
  static Options parse(List<String> arguments, Map<String, String> environment, Path home) {
    Path data =
        Path.of(
            environment.getOrDefault("ORDERWATCH_DATA", home.resolve(".orderwatch").toString()));
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      String name = "ORDERWATCH_" + service.name() + "_PORT";
      String configured = environment.get(name);
      ports.put(service, configured == null ? service.usualPort() : port(name, configured));
    }
    boolean sample = false;
    boolean help = false;
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      String option = left.pop();
      switch (option) {
        case "--sample" -> sample = true;
        case "--help", "-h" -> help = true;
        case "--data" -> data = Path.of(value(option, left.poll()));
        case "--cases-port", "--orders-port", "--notifications-port" -> {
          String key = option.substring(2, option.length() - "-port".length());
          ports.put(
              Service.valueOf(key.toUpperCase(Locale.ROOT)),
              port(option, value(option, left.poll())));
        }
        default ->
            throw new StartProblem("Not an option: " + option + System.lineSeparator() + USAGE);
      }
    }
    return new Options(
        data.toAbsolutePath().normalize(), new Ports(ports), sample, help, jvmOptions(environment));
  }

  private static List<String> jvmOptions(Map<String, String> environment) {
    String options = environment.getOrDefault("ORDERWATCH_JVM_OPTIONS", "").strip();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
  }

  private static String value(String option, @Nullable String value) {
    if (value == null || value.startsWith("--")) {
      throw new StartProblem(option + " needs a value");
    }
    return value;
  }

  private static int port(String name, String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new StartProblem(name + " is not a port: " + text, e);
    }
    throw new StartProblem(name + " is not a port: " + text);
  }
}
