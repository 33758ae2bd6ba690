package org.orderwatch.cases.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gets tokens as a script does, and calls the API with them. */
public final class Tokens {

  private static final Pattern ACCESS = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Tokens() {}

  /** Asks for a token; the answer as it is. */
  public static HttpResponse<String> ask(String clientId, String secret) {
    return ask(clientId, secret, "grant_type=client_credentials");
  }

  /** Asks for a token with a grant of any kind; the answer as it is. */
  public static HttpResponse<String> ask(String clientId, String secret, String grant) {
    String basic =
        Base64.getEncoder()
            .encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(at("/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(grant)));
  }

  /** Gets a token. */
  public static String of(String clientId, String secret) {
    HttpResponse<String> answer = ask(clientId, secret);
    Matcher matcher = ACCESS.matcher(answer.body());
    if (answer.statusCode() != 200 || !matcher.find()) {
      throw new IllegalStateException("No token: " + answer.statusCode());
    }
    return matcher.group(1);
  }

  /** What a token says. */
  public static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Posts JSON with headers given in pairs. */
  public static HttpResponse<String> post(String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Reads with headers given in pairs. */
  public static HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static URI at(String path) {
    return RunningCases.shared().address().resolve(path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
