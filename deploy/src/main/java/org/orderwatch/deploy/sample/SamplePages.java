package org.orderwatch.deploy.sample;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderwatch.deploy.StartProblem;

/** The administrator at the pages, with a browser that has cookies and no JavaScript. */
final class SamplePages {

  private static final Pattern HIDDEN =
      Pattern.compile("<input[^>]*name=\"(_csrf|formKey)\"[^>]*value=\"([^\"]+)\"");

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  SamplePages(String address) {
    this.address = URI.create(address);
  }

  /** Signs in; false where name and password are not accepted. */
  boolean signIn(String name, String password) {
    HttpResponse<String> page =
        submit(
            open("/today"),
            "/sign-in",
            Map.of("name", List.of(name), "password", List.of(password)));
    return !page.uri().getPath().equals("/sign-in");
  }

  /** Chooses a password of one's own instead of the first, which ends the session. */
  void choosePassword(String first, String chosen) {
    submit(
        open("/password"),
        "/password",
        Map.of("current", List.of(first), "chosen", List.of(chosen), "again", List.of(chosen)));
  }

  HttpResponse<String> open(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)).GET());
  }

  /** Sends a form of a page with its hidden fields. */
  HttpResponse<String> submit(
      HttpResponse<String> page, String path, Map<String, List<String>> fields) {
    StringBuilder body = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(page.body());
    int form = Math.max(0, page.body().indexOf("action=\"" + path + "\""));
    for (int found = form; found >= 0 && hidden.find(found); found = hidden.end()) {
      if (body.indexOf(hidden.group(1) + "=") < 0) {
        add(body, hidden.group(1), hidden.group(2));
      }
    }
    fields.forEach((name, values) -> values.forEach(value -> add(body, name, value)));
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** The text of an element of a page. */
  static Optional<String> text(HttpResponse<String> page, String element) {
    Matcher found = Pattern.compile("id=\"" + element + "\"[^>]*>([^<]+)<").matcher(page.body());
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(60)).header("Accept", "text/html").build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StartProblem("The pages do not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartProblem("Interrupted", e);
    }
  }

  private static void add(StringBuilder body, String name, String value) {
    if (!body.isEmpty()) {
      body.append('&');
    }
    body.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
