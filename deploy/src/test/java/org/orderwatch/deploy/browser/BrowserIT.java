package org.orderwatch.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.Agency;
import org.orderwatch.deploy.driving.PersonalTexts;

/**
 * An advocate's day in real Chromium: she signs in, imports, records an entry, sees the flag and
 * leaves by the quick exit. Every page on the way is looked at by axe, and no address names
 * anybody.
 */
@Timeout(300)
class BrowserIT {

  @RegisterExtension static final RunningSystem RUNNING = RunningSystem.shared();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static @Nullable Chromium chromium;
  private static @Nullable Agency signedIn;

  @BeforeAll
  static void open() {
    Optional<Path> program = Chromium.installed();
    if (program.isEmpty()) {
      System.out.println("No Chromium is installed here: the browser test is skipped.");
    }
    Assumptions.assumeTrue(program.isPresent(), "no Chromium is installed");
    signedIn = Agency.another(RUNNING, "browser");
    chromium = Chromium.start(program.orElseThrow());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void aDayFromSignInToTheQuickExit() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(address("/today"));
      looksGood(page);
      signIn(page);
      for (String path : List.of("/today", "/caseload", "/ends", "/flags", "/users", "/import")) {
        visit(page, path);
      }

      imports(page);
      visit(page, "/caseload");
      page.locator("main a[href^='/cases/']:not([href='/cases/new'])").first().click();
      looksGood(page);
      String caseAddress = page.url().replaceAll("[?#].*", "");

      records(page, caseAddress);

      visit(page, "/flags");
      page.locator("main a[href^='/flags/']").first().click();
      looksGood(page);
      assertThat(page.locator("main").innerText()).contains("Featherstonehaugh");

      page.locator("form[data-leave] button").click();
      page.waitForURL("**/assets/blank.html");
      page.goBack();
      await()
          .atMost(PATIENCE)
          .until(() -> page.url().contains("/sign-in") || page.url().contains("blank"));
      assertThat(page.content()).doesNotContain("Featherstonehaugh");
      page.navigate(caseAddress);
      assertThat(page.url()).contains("/sign-in");
    }
  }

  @Test
  void signingInAndAFormWorkWithoutJavaScript() {
    try (BrowserContext context = context(false)) {
      Page page = context.newPage();
      signIn(page);
      page.navigate(address("/users/new"));
      page.fill("input[name=userName]", "nora");
      page.locator("main form button[type=submit]").first().click();
      assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
      assertThat(page.inputValue("input[name=userName]")).isEqualTo("nora");
      page.locator("form[data-leave] button").click();
      page.navigate(address("/today"));
      assertThat(page.url()).contains("/sign-in");
    }
  }

  /** Two proceedings that oppose each other, as a spreadsheet. */
  private static void imports(Page page) {
    String her = PersonalTexts.name("Cordelia Featherstonehaugh");
    String him = PersonalTexts.name("Maximilian Grimthorpe");
    String csv =
        """
        order_ref,state,county,court,petitioner_ref,petitioner_name,respondent_ref,respondent_name,client,petition_filed,ex_parte_granted,ex_parte_expires
        %1$s-1,OH,Franklin,Domestic Relations,%1$s-A,%2$s,%1$s-B,%3$s,PETITIONER,2025-03-03,2025-03-03,2025-03-17
        %1$s-2,OH,Franklin,Domestic Relations,%1$s-B,%3$s,%1$s-A,%2$s,RESPONDENT,2025-03-05,2025-03-05,2025-03-19
        """
            .formatted(PersonalTexts.used("BRW-QZV"), her, him);
    page.setInputFiles(
        "input[type=file]",
        new FilePayload("orders.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    page.locator("main form[enctype] button[type=submit]").click();
    page.waitForURL("**/import/*");
    String job = page.url();
    await().atMost(PATIENCE).until(() -> reached(page, job, 1));
    looksGood(page);
    page.locator("form[action$='/recording'] button").click();
    await().atMost(PATIENCE).until(() -> reached(page, job, 0));
    looksGood(page);
  }

  /** Whether the job rests, with so many forms to go on with it. */
  private static boolean reached(Page page, String job, int forms) {
    page.navigate(job);
    return page.locator("progress").count() == 0
        && page.locator("form[action$='/recording']").count() == forms;
  }

  /** The service of an order, through its form and the page that asks whether it is right. */
  private static void records(Page page, String caseAddress) {
    page.navigate(caseAddress + "/record");
    looksGood(page);
    Locator closed = page.locator("main details:not([open]) > summary");
    while (closed.count() > 0) {
      closed.first().click();
    }
    page.locator("main a[href*='/record/OrderServed']").first().click();
    looksGood(page);
    page.fill("input[name=on]", "2025-03-10");
    for (String choice : List.of("order", "restrained", "method", "source")) {
      Locator radios = page.locator("input[type=radio][name=" + choice + "]");
      if (radios.count() > 0) {
        radios.first().check();
      }
      Locator options = page.locator("select[name=" + choice + "] option[value]:not([value=''])");
      if (options.count() > 0) {
        page.selectOption(
            "select[name=" + choice + "]", String.valueOf(options.first().getAttribute("value")));
      }
    }
    page.locator("button[name=step][value=check]").click();
    looksGood(page);
    page.locator("button[name=step][value=record]").click();
    page.waitForURL("**/proceedings/**");
    looksGood(page);
    assertThat(page.locator("main").innerText()).contains("Recorded");
  }

  private static void visit(Page page, String path) {
    page.navigate(address(path));
    assertThat(page.url()).contains(path);
    looksGood(page);
  }

  /** Axe finds nothing, and neither address nor title names anybody. */
  private static void looksGood(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as("axe on " + page.url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
        .isEmpty();
    assertThat(page.url() + page.title())
        .doesNotContain("Featherstonehaugh")
        .doesNotContain("Grimthorpe");
  }

  private static void signIn(Page page) {
    Agency agency = agency();
    page.navigate(address("/today"));
    page.fill("input[name=name]", agency.administrator());
    page.fill("input[name=password]", agency.password());
    page.locator("main form button[type=submit]").click();
    page.waitForURL("**/today");
  }

  private static Agency agency() {
    if (signedIn == null) {
      throw new IllegalStateException("No agency");
    }
    return signedIn;
  }

  private static BrowserContext context(boolean javaScript) {
    if (chromium == null) {
      throw new IllegalStateException("No browser");
    }
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions().setJavaScriptEnabled(javaScript).setLocale("en-US"));
  }

  private static String address(String path) {
    return RUNNING.address(Service.CASES) + path;
  }
}
