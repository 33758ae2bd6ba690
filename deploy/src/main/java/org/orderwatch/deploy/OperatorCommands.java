package org.orderwatch.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Main of the operator's commands {@code deploy/agency}, {@code deploy/projection}, {@code
 * deploy/topics} and {@code deploy/parked}. They act on the system that runs on a data folder and
 * end with exit code 1 when it refuses.
 */
public final class OperatorCommands {

  private static final String USAGE =
      """
      The operator's commands; each takes --data <folder> when the data is not in .orderwatch

        deploy/agency add <code> <name>              makes an agency and prints its first administrator's password, once
        deploy/projection rebuild <service> <name>   fills a read model anew while the system runs
        deploy/topics refill <service>               publishes a service's stored events again into its topic
        deploy/parked list [<service>]               events that a projection could not apply
        deploy/parked retry <service>                tries them again, in their order

      <service> is orders, cases or notifications.
      """;

  /** The names that projections may have, which are their schemas'. */
  private static final Pattern PROJECTION = Pattern.compile("[a-z][a-z0-9_-]{0,60}");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintStream out;
  private final OperatorClient client;

  private OperatorCommands(PrintStream out, OperatorClient client) {
    this.out = out;
    this.client = client;
  }

  /** Runs one command. */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("orderwatch.home", ".")).toAbsolutePath().normalize();
    List<String> words = new ArrayList<>(List.of(arguments));
    Path data =
        Path.of(
            System.getenv()
                .getOrDefault("ORDERWATCH_DATA", home.resolve(".orderwatch").toString()));
    int option = words.indexOf("--data");
    if (option >= 0 && option + 1 < words.size()) {
      data = Path.of(words.remove(option + 1));
      words.remove(option);
    }
    try {
      if (words.size() < 2 || words.contains("--help")) {
        throw new StartProblem(USAGE);
      }
      OperatorClient client = OperatorClient.of(Installation.in(data));
      new OperatorCommands(System.out, client).run(words);
    } catch (StartProblem e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run(List<String> words) {
    String command = words.get(0) + " " + words.get(1);
    switch (command) {
      case "agency add" -> addAgency(word(words, 2), rest(words, 3));
      case "projection rebuild" -> rebuild(service(words), word(words, 3));
      case "topics refill" -> show(client.post(service(words), "/operator/topics/refill", "{}"));
      case "parked list" ->
          list(words.size() > 2 ? List.of(service(words)) : List.of(Service.values()));
      case "parked retry" -> show(client.post(service(words), "/operator/parked/retry", "{}"));
      default -> throw new StartProblem(USAGE);
    }
  }

  private void addAgency(String code, String name) {
    OperatorClient.Answer answer =
        client.post(Service.CASES, "/operator/agencies", json(Map.of("code", code, "name", name)));
    JsonNode made = tree(answer);
    if (!answer.isSuccess() || made == null) {
      throw refused(answer);
    }
    out.println("The agency is there. Its first administrator signs in with:");
    out.println("  sign in as  " + made.path("signInName").asText());
    out.println("  password    " + made.path("password").asText() + "   (shown this once)");
  }

  private void rebuild(Service service, String projection) {
    if (!PROJECTION.matcher(projection).matches()) {
      throw new StartProblem("Not the name of a projection: " + projection);
    }
    show(client.post(service, "/operator/projections/" + projection + "/rebuild", "{}"));
  }

  private void list(List<Service> services) {
    for (Service service : services) {
      out.println(service.title() + ":");
      show(client.get(service, "/operator/parked"));
    }
  }

  private void show(OperatorClient.Answer answer) {
    if (!answer.isSuccess()) {
      throw refused(answer);
    }
    JsonNode tree = tree(answer);
    if (tree == null) {
      out.println(answer.body().isBlank() ? "done" : answer.body());
    } else {
      out.println(tree.toPrettyString());
    }
  }

  private static StartProblem refused(OperatorClient.Answer answer) {
    JsonNode problem = tree(answer);
    String detail =
        problem == null ? "" : problem.path("detail").asText(problem.path("title").asText());
    return new StartProblem(
        "Refused (HTTP %d)%s".formatted(answer.status(), detail.isBlank() ? "" : ": " + detail));
  }

  private static @Nullable JsonNode tree(OperatorClient.Answer answer) {
    try {
      JsonNode tree = JSON.readTree(answer.body());
      return tree.isContainerNode() ? tree : null;
    } catch (JsonProcessingException e) {
      // Not JSON: the text is shown as it came.
      return null;
    }
  }

  private static String json(Map<String, String> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Service service(List<String> words) {
    String key = word(words, 2);
    for (Service service : Service.values()) {
      if (service.key().equals(key) || service.title().equals(key)) {
        return service;
      }
    }
    throw new StartProblem("Not a service: " + key + System.lineSeparator() + USAGE);
  }

  private static String word(List<String> words, int index) {
    if (words.size() <= index) {
      throw new StartProblem(USAGE);
    }
    return words.get(index);
  }

  private static String rest(List<String> words, int index) {
    word(words, index);
    return String.join(" ", words.subList(index, words.size()));
  }
}
