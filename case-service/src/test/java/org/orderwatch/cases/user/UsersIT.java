package org.orderwatch.cases.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.cases.testing.SignedInAgency;
import org.orderwatch.cases.testing.Visitor;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class UsersIT {

  @Test
  void aFormWithErrorsKeepsWhatWasTypedAndSaysWhatToCorrectBesideEachField() {
    Visitor administrator = new SignedInAgency().administrator();
    HttpResponse<String> page =
        administrator.submit(
            administrator.open("/users/new"),
            "/users/new",
            Map.of(
                "userName", List.of("Not A Name"),
                "displayName", List.of("Rosa Quint"),
                "mail", List.of("nowhere"),
                "supervisor", List.of("")));
    assertThat(page.body())
        .contains("There is a problem")
        .contains("href=\"#userName\"", "href=\"#mail\"", "href=\"#roles\"")
        .contains("id=\"userName-error\"", "id=\"mail-error\"", "id=\"roles-error\"")
        .contains("value=\"Not A Name\"", "value=\"Rosa Quint\"", "value=\"nowhere\"")
        .doesNotContain("id=\"displayName-error\"");
    assertThat(administrator.open("/users").body()).doesNotContain("Rosa Quint");
  }

  @Test
  void theSameFormSentTwiceAddsOneUserAndShowsThePasswordOnce() {
    Visitor administrator = new SignedInAgency().administrator();
    HttpResponse<String> form = administrator.open("/users/new");
    Map<String, List<String>> fields =
        Map.of(
            "userName", List.of("rosa"),
            "displayName", List.of("Rosa Quint"),
            "supervisor", List.of(""),
            "roles", List.of("ADVOCATE"));
    HttpResponse<String> first = administrator.submit(form, "/users/new", fields);
    assertThat(first.body()).contains("id=\"one-time-password\"");
    HttpResponse<String> second = administrator.submit(form, "/users/new", fields);
    assertThat(second.uri().getPath()).isEqualTo("/users");
    assertThat(second.body().split("Rosa Quint", -1)).hasSize(2);
    HttpResponse<String> taken =
        administrator.submit(administrator.open("/users/new"), "/users/new", fields);
    assertThat(taken.body()).contains("Somebody in your agency has this user name");
  }

  @Test
  void namesAndAddressesAreSealedInTheDatabase() {
    SignedInAgency agency = new SignedInAgency();
    agency.user("rosa", "ADVOCATE");
    RunningCases service = RunningCases.shared();
    List<Map<String, Object>> rows =
        AgencyContext.get(
            AgencyId.of(agency.id()),
            () ->
                service
                    .bean(TransactionTemplate.class)
                    .execute(
                        _ ->
                            service
                                .bean(JdbcClient.class)
                                .sql("select * from staff_user")
                                .query()
                                .listOfRows()));
    assertThat(rows).hasSize(2);
    assertThat(rows.toString())
        .doesNotContain("Staff rosa", "example.org", SignedInAgency.PASSWORD)
        .contains("$argon2id$");
  }

  @Test
  void theLastAdministratorStays() {
    SignedInAgency agency = new SignedInAgency();
    Visitor administrator = agency.administrator();
    String list = administrator.open("/users").body();
    String id = list.replaceAll("(?s).*href=\"/users/([0-9a-f-]{36})\".*", "$1");
    HttpResponse<String> page =
        administrator.submit(
            administrator.open("/users/" + id),
            "/users/" + id,
            Map.of(
                "displayName", List.of("Administrator"),
                "supervisor", List.of(""),
                "roles", List.of("ADVOCATE")));
    assertThat(page.body()).contains("Somebody must remain an administrator");
    assertThat(administrator.open("/users").statusCode()).isEqualTo(200);
  }

  @Test
  void rolesTakeEffectWithTheNextPage() {
    SignedInAgency agency = new SignedInAgency();
    Visitor rosa = agency.user("rosa", "ADVOCATE");
    assertThat(rosa.open("/users").statusCode()).isEqualTo(403);
    assertThat(rosa.open("/today").body()).doesNotContain("href=\"/users\"");
    String id = agency.userId("rosa");
    agency
        .administrator()
        .submit(
            agency.administrator().open("/users/" + id),
            "/users/" + id,
            Map.of(
                "displayName", List.of("Staff rosa"),
                "supervisor", List.of(""),
                "roles", List.of("ADVOCATE", "ADMINISTRATOR")));
    assertThat(rosa.open("/users").statusCode()).isEqualTo(200);
  }

  @Test
  void aUserOfAnotherAgencyIsAnsweredLikeOneThatNobodyHas() {
    SignedInAgency agency = new SignedInAgency();
    agency.user("rosa", "ADVOCATE");
    Visitor stranger = new SignedInAgency().administrator();
    HttpResponse<String> foreign = stranger.open("/users/" + agency.userId("rosa"));
    HttpResponse<String> random = stranger.open("/users/" + UUID.randomUUID());
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(withoutReference(foreign)).isEqualTo(withoutReference(random));
  }

  private static String withoutReference(HttpResponse<String> page) {
    return page.body()
        .replace(page.headers().firstValue("Orderwatch-Correlation").orElseThrow(), "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
