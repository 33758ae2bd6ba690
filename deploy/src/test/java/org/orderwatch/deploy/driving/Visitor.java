package org.orderwatch.deploy.driving;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the pages, with a browser that has cookies and no JavaScript. */
public final class Visitor {

  private static final Pattern HIDDEN =
      Pattern.compile("<input[^>]*name=\"(_csrf|formKey)\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final URI address;
  private final HttpClient follows = client(HttpClient.Redirect.ALWAYS);
  private final HttpClient stays = client(HttpClient.Redirect.NEVER);

  /** A visitor who is not signed in. */
  public Visitor(String address) {
    this.address = URI.create(address);
  }

  private HttpClient client(HttpClient.Redirect redirects) {
    return HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirects).build();
  }

  /** Opens a page, following redirects. */
  public HttpResponse<String> open(String path) {
    return Http.send(follows, request(path).GET().build());
  }

  /** Opens a page, following no redirect. */
  public Answer openOnly(String path) {
    return Answer.of(Http.send(stays, request(path).GET().build()));
  }

  /** Sends a form of a page: its hidden fields come from the page, the rest from here. */
  public HttpResponse<String> submit(
      HttpResponse<String> page, String path, Map<String, List<String>> fields) {
    StringBuilder body = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(page.body());
    String lastForm = page.body();
    int start = Math.max(0, lastForm.indexOf("action=\"" + path + "\""));
    if (hidden.find(start)) {
      add(body, hidden.group(1), hidden.group(2));
      if (hidden.find()) {
        add(body, hidden.group(1), hidden.group(2));
      }
    }
    fields.forEach((name, values) -> values.forEach(value -> add(body, name, value)));
    return Http.send(
        follows,
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** Sends a form with a file; its hidden fields come from the page. */
  public HttpResponse<String> upload(
      HttpResponse<String> page, String path, String field, byte[] file) {
    String boundary = "lantern-boundary-of-a-form";
    StringBuilder body = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(page.body());
    int start = Math.max(0, page.body().indexOf("action=\"" + path + "\""));
    for (int from = start, found = 0; found < 2 && hidden.find(from); found++) {
      from = hidden.end();
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, hidden.group(1), hidden.group(2)));
    }
    body.append(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"orders.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(boundary, field));
    byte[] before = body.toString().getBytes(StandardCharsets.UTF_8);
    byte[] after = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
    return Http.send(
        follows,
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(before, file, after)))
            .build());
  }

  /** Signs in by the code flow; gives the page that it ends on. */
  public HttpResponse<String> signIn(String name, String password) {
    return submit(
        open("/today"), "/sign-in", Map.of("name", List.of(name), "password", List.of(password)));
  }

  /** Chooses another password, which ends the session. */
  public HttpResponse<String> choosePassword(String current, String chosen) {
    return submit(
        open("/password"),
        "/password",
        Map.of("current", List.of(current), "chosen", List.of(chosen), "again", List.of(chosen)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(Http.PATIENCE)
        .header("Accept", "text/html,application/xhtml+xml");
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
}
