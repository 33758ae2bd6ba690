package org.orderwatch.cases.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Answers in place of the order service, which is not on this module's class path: what a test told
 * it for an address, otherwise 404. The real one is tried by the end-to-end tests.
 */
public final class OrdersStandIn {

  private static final class Holder {
    private static final OrdersStandIn INSTANCE = new OrdersStandIn();
  }

  private final HttpServer server;
  private final Map<String, Answered> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /**
   * A request as it came.
   *
   * @param operation method and path
   * @param key its Idempotency-Key, or null
   * @param authorization who asked
   * @param body its body
   */
  public record Asked(
      String operation, @Nullable String key, @Nullable String authorization, String body) {}

  private record Answered(int status, String body) {}

  private OrdersStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    on("GET /v1/courts", 200, "{\"courts\":[]}");
  }

  /** The one stand-in of this JVM. */
  public static OrdersStandIn shared() {
    return Holder.INSTANCE;
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What it answers to method and path from now on. */
  public void on(String operation, int status, String body) {
    answers.put(operation, new Answered(status, body));
  }

  /** What it was asked at a method and path, oldest first. */
  public List<Asked> asked(String operation) {
    List<Asked> all = new ArrayList<>(asked);
    all.removeIf(each -> !each.operation().equals(operation));
    return all;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String operation = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            operation,
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst("Authorization"),
            body));
    Answered answered =
        answers.getOrDefault(
            operation, new Answered(404, "{\"status\":404,\"code\":\"NOT_FOUND\"}"));
    byte[] bytes = answered.body().getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type",
            answered.status() < 300 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(answered.status(), bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
