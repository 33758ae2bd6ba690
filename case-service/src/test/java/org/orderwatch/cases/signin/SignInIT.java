package org.orderwatch.cases.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.cases.testing.SignedInAgency;
import org.orderwatch.cases.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInIT {

  private static final String REFUSED = "The sign-in name or the password is not right";

  @Test
  void theFirstStartWritesAWayInThatOnlyItsOwnerReadsAndThatMustBeChanged() throws Exception {
    RunningCases service = RunningCases.shared();
    Properties way = service.firstSignIn();
    String name = way.getProperty("signInName");
    String password = way.getProperty("password");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(service.firstSignInFile())))
        .isEqualTo("rw-------");

    Visitor visitor = new Visitor();
    HttpResponse<String> first = visitor.signIn(name, password);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.uri().getPath()).isEqualTo("/password");
    assertThat(visitor.openOnly("/today").headers().firstValue("Location")).hasValue("/password");
    assertThat(visitor.openOnly("/users").headers().firstValue("Location")).hasValue("/password");

    HttpResponse<String> changed = visitor.changePassword(password, SignedInAgency.PASSWORD);
    assertThat(changed.uri().getPath()).isEqualTo("/sign-in");
    assertThat(new Visitor().signIn(name, password).body()).contains(REFUSED);

    HttpResponse<String> today = new Visitor().signIn(name, SignedInAgency.PASSWORD);
    assertThat(today.uri().getPath()).isEqualTo("/today");
    assertThat(today.body()).contains("Administrator");
  }

  @Test
  void aWrongAgencyUserOrPasswordGivesTheSameAnswerAndKeepsTheNameThatWasTyped() {
    SignedInAgency agency = new SignedInAgency();
    agency.user("rosa", "ADVOCATE");
    String wrongPassword = refusal(agency.signInName("rosa"), "wrong-wrong-wrong");
    String wrongUser = refusal(agency.signInName("nobody"), SignedInAgency.PASSWORD);
    String wrongAgency = refusal("rosa@nowhere", SignedInAgency.PASSWORD);
    String noAgency = refusal("rosa", SignedInAgency.PASSWORD);
    assertThat(wrongUser).isEqualTo(wrongPassword);
    assertThat(wrongAgency).isEqualTo(wrongPassword);
    assertThat(noAgency).isEqualTo(wrongPassword);
  }

  /** The page of a refused attempt without what differs by design. */
  private static String refusal(String name, String password) {
    HttpResponse<String> page = new Visitor().signIn(name, password);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(REFUSED).contains("value=\"" + name + "\"");
    assertThat(page.body()).doesNotContain(password);
    return page.body()
        .replace("value=\"" + name + "\"", "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  @Test
  void tooManyAttemptsAreRefusedAlsoWithTheRightPasswordAndAlikeForNamesThatNobodyHas() {
    SignedInAgency agency = new SignedInAgency();
    agency.user("rosa", "ADVOCATE");
    String unknown = "nobody@" + UUID.randomUUID().toString().substring(0, 8);
    for (String name : List.of(agency.signInName("rosa"), unknown)) {
      Visitor guesser = new Visitor();
      for (int i = 0; i < 10; i++) {
        assertThat(guesser.signIn(name, "guess-number-" + i).body()).contains(REFUSED);
      }
      HttpResponse<String> braked = guesser.signIn(name, SignedInAgency.PASSWORD);
      assertThat(braked.statusCode()).isEqualTo(429);
      assertThat(braked.body()).contains("Too many attempts. Wait 15 minutes");
    }
    JdbcClient jdbc = RunningCases.shared().bean(JdbcClient.class);
    assertThat(jdbc.sql("select count(*) from sign_in_attempt").query(Long.class).single())
        .as("attempts are kept where a restart does not lose them")
        .isPositive();
  }

  @Test
  void theSessionIdChangesAtSignInAndOnlyOneStrictCookieIsSet() {
    SignedInAgency agency = new SignedInAgency();
    agency.user("rosa", "ADVOCATE");
    Visitor visitor = new Visitor();
    HttpResponse<String> form = visitor.open("/today");
    String before = visitor.cookies().getFirst().getValue();
    HttpResponse<String> today =
        visitor.submit(
            form,
            "/sign-in",
            Map.of(
                "name", List.of(agency.signInName("rosa")),
                "password", List.of(SignedInAgency.PASSWORD)));
    assertThat(today.uri().getPath()).isEqualTo("/today");
    assertThat(visitor.cookies()).hasSize(1);
    assertThat(visitor.cookies().getFirst().getValue()).isNotEqualTo(before);
    String set = new Visitor().openOnly("/sign-in").headers().firstValue("Set-Cookie").orElse("");
    assertThat(set).startsWith("session=").contains("HttpOnly").contains("SameSite=Lax");
  }

  @Test
  void signingOutAndTheQuickExitEndTheSession() {
    SignedInAgency agency = new SignedInAgency();
    Visitor rosa = agency.user("rosa", "ADVOCATE");
    HttpResponse<String> out = rosa.submit(rosa.open("/today"), "/sign-out", Map.of());
    assertThat(out.body()).contains("You are signed out.");
    assertThat(rosa.open("/today").uri().getPath()).isEqualTo("/sign-in");

    rosa.signIn(agency.signInName("rosa"), SignedInAgency.PASSWORD);
    HttpResponse<String> left = rosa.postOnly("/leave", Map.of());
    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(left.headers().firstValue("Location")).hasValue("/assets/blank.html");
    assertThat(left.headers().firstValue("Clear-Site-Data").orElse("")).contains("\"cache\"");
    assertThat(rosa.open("/today").uri().getPath()).isEqualTo("/sign-in");
    assertThat(new Visitor().postOnly("/leave", Map.of()).statusCode())
        .as("leaving works without a session")
        .isEqualTo(303);
    String blank = rosa.open("/assets/blank.html").body();
    assertThat(blank).doesNotContainIgnoringCase("orderwatch").contains("<body></body>");
  }

  @Test
  void anotherPasswordADisabledUserAndAResetEndSessionsAndTokens() {
    SignedInAgency agency = new SignedInAgency();
    Visitor rosa = agency.user("rosa", "ADVOCATE");
    Visitor elsewhere = new Visitor();
    elsewhere.signIn(agency.signInName("rosa"), SignedInAgency.PASSWORD);
    rosa.changePassword(SignedInAgency.PASSWORD, "walnut-harbor-quill-19");
    assertThat(elsewhere.open("/today").uri().getPath()).isEqualTo("/sign-in");

    rosa.signIn(agency.signInName("rosa"), "walnut-harbor-quill-19");
    assertThat(rosa.open("/today").uri().getPath()).isEqualTo("/today");
    String id = agency.userId("rosa");
    agency
        .administrator()
        .submit(
            agency.administrator().open("/users/" + id),
            "/users/" + id,
            Map.of(
                "displayName", List.of("Staff rosa"),
                "mail", List.of(""),
                "supervisor", List.of(""),
                "roles", List.of("ADVOCATE"),
                "disabled", List.of("yes")));
    assertThat(rosa.open("/today").uri().getPath()).isEqualTo("/sign-in");
    assertThat(new Visitor().signIn(agency.signInName("rosa"), "walnut-harbor-quill-19").body())
        .contains(REFUSED);
    JdbcClient jdbc = RunningCases.shared().bean(JdbcClient.class);
    assertThat(
            jdbc.sql("select count(*) from oauth2_authorization where principal_name = ?")
                .param(id)
                .query(Long.class)
                .single())
        .as("no token of hers can be renewed")
        .isZero();
  }

  @Test
  void aFormOfASessionThatEndedSaysSoAndAForgedOneIsRefused() {
    SignedInAgency agency = new SignedInAgency();
    HttpResponse<String> ended = new Visitor().postOnly("/password", Map.of("current", "x"));
    assertThat(ended.headers().firstValue("Location")).hasValue("/sign-in?ended");
    HttpResponse<String> forged =
        agency.administrator().postOnly("/users/new", Map.of("userName", "mallory"));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(agency.administrator().open("/users").body()).doesNotContain("mallory");
  }
}
