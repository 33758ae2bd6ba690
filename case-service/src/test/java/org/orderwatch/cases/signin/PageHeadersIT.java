package org.orderwatch.cases.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.SignedInAgency;
import org.orderwatch.cases.testing.Visitor;

class PageHeadersIT {

  @Test
  void everyPageIsKeptNowhereAndTakesNothingFromElsewhere() {
    Visitor administrator = new SignedInAgency().administrator();
    List<HttpResponse<String>> pages =
        List.of(
            new Visitor().open("/sign-in"),
            administrator.open("/today"),
            administrator.open("/password"),
            administrator.open("/users"),
            administrator.open("/users/new"),
            administrator.open("/users/scripts"),
            administrator.open("/no-such-page"));
    for (HttpResponse<String> page : pages) {
      String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .as(page.uri().getPath())
          .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "http:", "https:", "*");
      assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(page.body())
          .doesNotContain("<style", " style=", "onclick=", "javascript:", "https://")
          .doesNotContainPattern("<script(?![^>]* src=)")
          .doesNotContainIgnoringCase("orderwatch")
          .doesNotContain("??");
      assertThat(page.body()).contains("<title>Notes – ").contains("action=\"/leave\"");
    }
  }

  @Test
  void thereIsNoPageForAnUnknownAddressAndItsAnswerHasNothingButTheReference() {
    HttpResponse<String> page = new SignedInAgency().administrator().open("/no-such-page");
    assertThat(page.statusCode()).isEqualTo(404);
    String reference = page.headers().firstValue("Orderwatch-Correlation").orElseThrow();
    assertThat(page.body()).contains("There is nothing here for you").contains(reference);
  }

  @Test
  void theStylesheetOfTheComponentSetLosesTheFontOfItsMakers() {
    HttpResponse<String> css =
        new Visitor().open("/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css");
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.body()).doesNotContain("GDS Transport", "@font-face").contains("system-ui");
    assertThat(new Visitor().open("/assets/pages.css").statusCode()).isEqualTo(200);
    assertThat(new Visitor().open("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode())
        .isEqualTo(200);
  }
}
