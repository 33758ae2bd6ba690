package org.orderwatch.cases.testing;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agency of a test's own, made by the operator, with an administrator who is signed in. */
public final class SignedInAgency {

  /** The password that every user of the tests chooses. */
  public static final String PASSWORD = "marble-otter-canyon-72";

  private static final Pattern ID = Pattern.compile("\"agencyId\":\"([^\"]+)\"");
  private static final Pattern NAME = Pattern.compile("\"signInName\":\"([^\"]+)\"");
  private static final Pattern WORD = Pattern.compile("\"password\":\"([^\"]+)\"");
  private static final Pattern ONCE = Pattern.compile("id=\"one-time-password\">([^<]+)<");
  private static final Pattern CLIENT = Pattern.compile("id=\"client-id\">([^<]+)<");
  private static final Pattern SECRET = Pattern.compile("id=\"client-secret\">([^<]+)<");

  private final String id;
  private final String code;
  private final Visitor administrator;

  /** Makes an agency; its administrator has chosen {@link #PASSWORD} and is on the today page. */
  public SignedInAgency() {
    code = "t" + UUID.randomUUID().toString().substring(0, 12);
    HttpResponse<String> made =
        Tokens.post(
            "/operator/agencies",
            "{\"code\":\"%s\",\"name\":\"Test agency\"}".formatted(code),
            "Orderwatch-Operator",
            RunningCases.OPERATOR_SECRET);
    if (made.statusCode() != 201) {
      throw new IllegalStateException("No agency: " + made.statusCode());
    }
    id = first(ID, made.body());
    administrator = signInFresh(first(NAME, made.body()), first(WORD, made.body()));
  }

  /** A script's client. */
  public record Client(String id, String secret) {}

  /** The agency's id. */
  public String id() {
    return id;
  }

  /** The sign-in name of a user. */
  public String signInName(String userName) {
    return userName + "@" + code;
  }

  /** The signed-in administrator. */
  public Visitor administrator() {
    return administrator;
  }

  /** Adds a user, who chooses {@link #PASSWORD} and is signed in. */
  public Visitor user(String userName, String... roles) {
    HttpResponse<String> added =
        administrator.submit(
            administrator.open("/users/new"),
            "/users/new",
            Map.of(
                "userName", List.of(userName),
                "displayName", List.of("Staff " + userName),
                "mail", List.of(userName + "@example.org"),
                "supervisor", List.of(""),
                "roles", List.of(roles)));
    return signInFresh(signInName(userName), first(ONCE, added.body()));
  }

  /** The id of a user. */
  public String userId(String userName) {
    Pattern link =
        Pattern.compile(
            "href=\"/users/([0-9a-f-]{36})\"[^>]*>Staff " + Pattern.quote(userName) + "<");
    return first(link, administrator.open("/users").body());
  }

  /** Lets a script in. */
  public Client script(String... roles) {
    HttpResponse<String> made =
        administrator.submit(
            administrator.open("/users/scripts"),
            "/users/scripts",
            Map.of("label", List.of("A script"), "roles", List.of(roles)));
    return new Client(first(CLIENT, made.body()), first(SECRET, made.body()));
  }

  private static Visitor signInFresh(String name, String oneTimePassword) {
    Visitor visitor = new Visitor();
    visitor.signIn(name, oneTimePassword);
    visitor.changePassword(oneTimePassword, PASSWORD);
    HttpResponse<String> today = visitor.signIn(name, PASSWORD);
    if (!today.uri().getPath().equals("/today")) {
      throw new IllegalStateException("Not signed in: " + today.uri().getPath());
    }
    return visitor;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("Missing: " + pattern);
    }
    return matcher.group(1);
  }
}
