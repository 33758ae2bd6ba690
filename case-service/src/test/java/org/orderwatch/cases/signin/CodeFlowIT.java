package org.orderwatch.cases.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.cases.testing.SignedInAgency;
import org.orderwatch.cases.testing.Tokens;
import org.orderwatch.cases.testing.Visitor;

/** The steps of signing in that the pages take behind the browser's back, taken by hand. */
class CodeFlowIT {

  private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-0123456789";

  private final String secret =
      RunningCases.shared().bean(AuthorizationServerConfiguration.PagesSecret.class).value();

  @Test
  void aPersonsTokenSaysWhoForWhichAgencyWithWhichRolesAndCanBeRenewedUntilSheIsDisabled()
      throws Exception {
    SignedInAgency agency = new SignedInAgency();
    Visitor rosa = agency.user("rosa", "ADVOCATE");
    String id = agency.userId("rosa");
    HttpResponse<String> tokens = exchange(code(rosa, challenge()), VERIFIER);
    assertThat(tokens.statusCode()).isEqualTo(200);
    JWTClaimsSet access = Tokens.claims(field(tokens, "access_token"));
    assertThat(access.getSubject()).isEqualTo(id);
    assertThat(access.getStringClaim("agency")).isEqualTo(agency.id());
    assertThat(access.getStringListClaim("roles")).containsExactly("ADVOCATE");
    assertThat(access.getAudience()).containsExactly("orderwatch");
    assertThat(access.getClaims().toString()).doesNotContain("rosa");

    change(agency, id, List.of("ADVOCATE", "SUPERVISOR"), List.of());
    String refresh = field(tokens, "refresh_token");
    HttpResponse<String> renewed = renew(refresh);
    assertThat(Tokens.claims(field(renewed, "access_token")).getStringListClaim("roles"))
        .as("roles are those of the moment of the renewal")
        .containsExactlyInAnyOrder("ADVOCATE", "SUPERVISOR");

    change(agency, id, List.of("ADVOCATE"), List.of("yes"));
    assertThat(renew(refresh).statusCode()).isEqualTo(400);
  }

  @Test
  void aCodeIsWorthNothingWithoutTheProofOrASecondTime() throws Exception {
    Visitor rosa = new SignedInAgency().user("rosa", "ADVOCATE");
    assertThat(rosa.openOnly(authorize("")).headers().firstValue("Location").orElse(""))
        .contains("error=invalid_request");
    String stolen = code(rosa, challenge());
    assertThat(exchange(stolen, "another-verifier-that-is-long-enough-0123456789").statusCode())
        .isEqualTo(400);
    String used = code(rosa, challenge());
    HttpResponse<String> tokens = exchange(used, VERIFIER);
    assertThat(tokens.statusCode()).isEqualTo(200);
    assertThat(exchange(used, VERIFIER).statusCode()).isEqualTo(400);
    assertThat(renew(field(tokens, "refresh_token")).statusCode())
        .as("a code used twice takes its tokens back")
        .isEqualTo(400);
  }

  @Test
  void aCodeGoesToTheConfiguredAddressOnly() throws Exception {
    Visitor rosa = new SignedInAgency().user("rosa", "ADVOCATE");
    HttpResponse<String> answer =
        rosa.openOnly(authorize(challenge()).replace("%2Flogin%2F", "%2Felsewhere%2F"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  private static void change(
      SignedInAgency agency, String id, List<String> roles, List<String> disabled) {
    Visitor administrator = agency.administrator();
    administrator.submit(
        administrator.open("/users/" + id),
        "/users/" + id,
        Map.of(
            "displayName",
            List.of("Staff rosa"),
            "supervisor",
            List.of(""),
            "roles",
            roles,
            "disabled",
            disabled));
  }

  private static String redirect() {
    return RunningCases.shared().address() + "/login/oauth2/code/pages";
  }

  private static String authorize(String challenge) {
    return "/oauth2/authorize?response_type=code&client_id=pages&scope=openid&state=s&redirect_uri="
        + URLEncoder.encode(redirect(), StandardCharsets.UTF_8)
        + challenge;
  }

  private static String challenge() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return "&code_challenge_method=S256&code_challenge="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static String code(Visitor visitor, String challenge) {
    String location =
        visitor.openOnly(authorize(challenge)).headers().firstValue("Location").orElse("");
    Matcher matcher = Pattern.compile("[?&]code=([^&]+)").matcher(location);
    assertThat(matcher.find()).as("a code").isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> exchange(String code, String verifier) {
    return Tokens.ask(
        "pages",
        secret,
        "grant_type=authorization_code&code=%s&code_verifier=%s&redirect_uri=%s"
            .formatted(code, verifier, URLEncoder.encode(redirect(), StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> renew(String refreshToken) {
    return Tokens.ask("pages", secret, "grant_type=refresh_token&refresh_token=" + refreshToken);
  }

  private static String field(HttpResponse<String> answer, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }
}
