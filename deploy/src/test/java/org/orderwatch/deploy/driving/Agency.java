package org.orderwatch.deploy.driving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderwatch.deploy.OperatorClient;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;

/** An agency of the running system, with its administrator signed in. */
public final class Agency {

  private static final String PASSWORD = "Seven-lanterns-over-Toledo";
  private static final Map<String, Agency> KNOWN = new HashMap<>();

  private final RunningSystem running;
  private final String administrator;
  private final Visitor visitor;
  private final Map<String, Script> scripts = new HashMap<>();

  private Agency(RunningSystem running, String administrator, String firstPassword) {
    this.running = running;
    this.administrator = administrator;
    Visitor first = new Visitor(running.address(Service.CASES));
    first.signIn(administrator, firstPassword);
    first.choosePassword(firstPassword, PASSWORD);
    this.visitor = new Visitor(running.address(Service.CASES));
    HttpResponse<String> page = visitor.signIn(administrator, PASSWORD);
    if (!page.uri().getPath().equals("/today")) {
      throw new AssertionError("Signing in ended on " + page.uri().getPath());
    }
  }

  /** The agency that the first start makes. */
  public static synchronized Agency first(RunningSystem running) {
    return KNOWN.computeIfAbsent(
        "first", key -> new Agency(running, running.firstUser(), running.firstPassword()));
  }

  /** Another agency, which the operator adds. */
  public static synchronized Agency another(RunningSystem running, String code) {
    return KNOWN.computeIfAbsent(code, key -> add(running, code));
  }

  private static Agency add(RunningSystem running, String code) {
    OperatorClient.Answer answer =
        running
            .operator()
            .post(
                Service.CASES,
                "/operator/agencies",
                "{\"code\": \"%s\", \"name\": \"Agency %s\"}".formatted(code, code));
    if (!answer.isSuccess()) {
      throw new AssertionError("The agency was not made: " + answer.status());
    }
    try {
      JsonNode made = new ObjectMapper().readTree(answer.body());
      return new Agency(running, made.get("signInName").asText(), made.get("password").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sign-in name of its administrator, who is supervisor and advocate as well. */
  public String administrator() {
    return administrator;
  }

  /** The administrator's password, after the first one was changed. */
  public String password() {
    return PASSWORD;
  }

  /** The script with this label; made with these roles when it is asked for the first time. */
  public synchronized Script script(String label, String... roles) {
    Script known = scripts.get(label);
    if (known != null) {
      return known;
    }
    HttpResponse<String> made =
        visitor.submit(
            visitor.open("/users/scripts"),
            "/users/scripts",
            Map.of("label", List.of(label), "roles", List.of(roles)));
    UUID id = UUID.fromString(shown(made.body(), "client-id"));
    Script script = new Script(running, id, shown(made.body(), "client-secret"));
    scripts.put(label, script);
    return script;
  }

  /**
   * Adds a user.
   *
   * @param userName the user name
   * @param mail where reminders go
   * @param roles what the user may do
   * @return the user's id
   */
  public UUID user(String userName, String mail, String... roles) {
    visitor.submit(
        visitor.open("/users/new"),
        "/users/new",
        Map.of(
            "userName",
            List.of(userName),
            "displayName",
            List.of(PersonalTexts.used("Colleague " + userName)),
            "mail",
            List.of(PersonalTexts.used(mail)),
            "roles",
            List.of(roles)));
    Matcher link =
        Pattern.compile("/users/([0-9a-f-]{36})\"[^>]*>[^<]*" + Pattern.quote(userName))
            .matcher(visitor.open("/users").body());
    if (!link.find()) {
      throw new AssertionError("The user was not added");
    }
    return UUID.fromString(link.group(1));
  }

  private static String shown(String page, String element) {
    Matcher found = Pattern.compile("id=\"" + element + "\"[^>]*>([^<]+)<").matcher(page);
    @Nullable String text = found.find() ? found.group(1) : null;
    if (text == null) {
      throw new AssertionError("The page does not show " + element);
    }
    return text.strip();
  }
}
