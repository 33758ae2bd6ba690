package org.orderwatch.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Properties;

/**
 * Calls the operator's endpoints of the running services, with the secret that lies in the data
 * folder.
 */
public final class OperatorClient {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Properties running;
  private final String secret;

  private OperatorClient(Properties running, String secret) {
    this.running = running;
    this.secret = secret;
  }

  /**
   * A client for the system that runs on this data.
   *
   * @throws StartProblem when none runs
   */
  public static OperatorClient of(Installation installation) {
    Properties running =
        installation
            .running()
            .orElseThrow(
                () ->
                    new StartProblem(
                        "No Orderwatch runs on the data in %s. Start it with ./deploy/run, or name its folder: --data <folder>"
                            .formatted(installation.folder())));
    return new OperatorClient(running, installation.operatorSecret());
  }

  /**
   * What a service answered.
   *
   * @param status HTTP status
   * @param body the answer's text, mostly JSON
   */
  public record Answer(int status, String body) {
    /** Whether the service did what was asked. */
    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * Reads from a service.
   *
   * @throws StartProblem when the service does not answer
   */
  public Answer get(Service service, String path) {
    return send(service, request(service, path).GET().build());
  }

  /**
   * Asks a service to do something.
   *
   * @param json the request's body
   * @throws StartProblem when the service does not answer
   */
  public Answer post(Service service, String path, String json) {
    return send(
        service,
        request(service, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private HttpRequest.Builder request(Service service, String path) {
    return HttpRequest.newBuilder(URI.create(running.getProperty(service.key()) + path))
        .timeout(PATIENCE)
        .header("Accept", "application/json, application/problem+json, text/plain")
        .header("Orderwatch-Operator", secret);
  }

  private static Answer send(Service service, HttpRequest request) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new StartProblem(service.title() + " does not answer. Does Orderwatch run?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartProblem("Interrupted", e);
    }
  }
}
