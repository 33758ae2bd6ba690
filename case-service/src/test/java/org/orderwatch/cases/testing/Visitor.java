package org.orderwatch.cases.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser that has cookies and no JavaScript. */
public final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("name=\"formKey\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final URI address;
  private final HttpClient follows;
  private final HttpClient stays;

  /** A visitor of the shared service, not signed in. */
  public Visitor() {
    this(RunningCases.shared().address());
  }

  /** A visitor of a service, not signed in. */
  public Visitor(URI address) {
    this.address = address;
    this.follows = client(HttpClient.Redirect.ALWAYS);
    this.stays = client(HttpClient.Redirect.NEVER);
  }

  private HttpClient client(HttpClient.Redirect redirects) {
    return HttpClient.newBuilder()
        .cookieHandler(cookies)
        .followRedirects(redirects)
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  /** Opens a page and follows redirects. */
  public HttpResponse<String> open(String path) {
    return send(follows, request(path).GET());
  }

  /** Opens a page and follows no redirect. */
  public HttpResponse<String> openOnly(String path) {
    return send(stays, request(path).GET());
  }

  /** Sends the form of a page: its hidden fields come from the page, the rest from here. */
  public HttpResponse<String> submit(
      HttpResponse<String> page, String path, Map<String, List<String>> fields) {
    StringBuilder body = new StringBuilder();
    hidden(page.body(), CSRF, "_csrf", body);
    if (!fields.containsKey("formKey")) {
      hidden(page.body(), KEY, "formKey", body);
    }
    fields.forEach((name, values) -> values.forEach(value -> add(body, name, value)));
    return post(follows, path, body.toString());
  }

  /** Sends a form with nothing but these fields and follows no redirect. */
  public HttpResponse<String> postOnly(String path, Map<String, String> fields) {
    return post(
        stays,
        path,
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  /** Sends a request without a body and follows no redirect. */
  public HttpResponse<String> send(String method, String path) {
    return send(stays, request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** Signs in by the code flow; gives the page that it ends on. */
  public HttpResponse<String> signIn(String name, String password) {
    return submit(
        open("/today"), "/sign-in", Map.of("name", List.of(name), "password", List.of(password)));
  }

  /** Chooses another password; the session ends with it. */
  public HttpResponse<String> changePassword(String current, String chosen) {
    return submit(
        open("/password"),
        "/password",
        Map.of("current", List.of(current), "chosen", List.of(chosen), "again", List.of(chosen)));
  }

  /** The cookies that the service set. */
  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().get(address);
  }

  private static void hidden(String page, Pattern pattern, String name, StringBuilder body) {
    Matcher matcher = pattern.matcher(page);
    if (matcher.find()) {
      add(body, name, matcher.group(1));
    }
  }

  private static void add(StringBuilder body, String name, String value) {
    if (!body.isEmpty()) {
      body.append('&');
    }
    body.append(encode(name)).append('=').append(encode(value));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> post(HttpClient client, String path, String body) {
    return send(
        client,
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "text/html,application/xhtml+xml");
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
