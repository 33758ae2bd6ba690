package org.orderwatch.deploy.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderwatch.deploy.Installation;
import org.orderwatch.deploy.OperatorClient;
import org.orderwatch.deploy.Progress;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.StartProblem;
import org.orderwatch.servers.PrivateFiles;

/**
 * Makes the invented agency of a data folder: once. What has been done so far is kept in the file
 * {@code sample.properties} (mode 0600), so that an interrupted start goes on where it stood.
 */
public final class SampleAgency {

  private static final String CODE = "harbor";
  private static final String NAME = "Harbor Lantern Advocates (invented)";
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int LOOKS = 1_200;

  /** Who works there: user name, name, roles; the advocates first. */
  private static final List<List<String>> USERS =
      List.of(
          List.of("marisol", "Marisol Brambywick", "ADVOCATE"),
          List.of("devin", "Devin Caldmantle", "ADVOCATE"),
          List.of("ruth", "Ruth Elderholter", "SUPERVISOR"),
          List.of("noor", "Noor Vannquist", "REPORTER"),
          List.of("teo", "Teo Hatherlowick", "AUDITOR"));

  private static final List<String> ADVOCATES = List.of("marisol", "devin");

  private final Installation installation;
  private final Function<Service, String> addresses;
  private final Clock clock;
  private final Progress progress;
  private final Path file;
  private final Properties kept;

  /**
   * The agency of a running system.
   *
   * @param addresses where each service answers
   * @param clock what day it is
   */
  public SampleAgency(
      Installation installation,
      Function<Service, String> addresses,
      Clock clock,
      Progress progress) {
    this.installation = installation;
    this.addresses = addresses;
    this.clock = clock;
    this.progress = progress;
    this.file = installation.folder().resolve("sample.properties");
    this.kept = Installation.read(file).orElseGet(Properties::new);
  }

  /**
   * Loads what is not there yet and tells how to sign in.
   *
   * @throws StartProblem when a service refuses something
   */
  public void load() {
    if (kept.containsKey("loaded")) {
      progress.say(
          "The invented agency is there already; its users and first passwords are in " + file);
      return;
    }
    progress.step("the invented agency is being loaded");
    makeAgency();
    SamplePages pages = signedIn();
    makeUsers(pages);
    SampleApi api = script(pages);
    LocalDate day = LocalDate.parse(kept.getProperty("day"));
    JsonNode done = imported(api, SampleSheet.csv(day, ADVOCATES));
    progress.step("%d proceedings are imported".formatted(done.path("rows").asInt()));
    SampleDesk desk =
        new SampleDesk(api, ADVOCATES.stream().map(name -> userId(pages, name)).toList());
    new SampleStories(desk, day).tell();
    new SampleCourses(desk, day).tell();
    pages.submit(
        pages.open("/users/scripts"),
        "/users/scripts/" + kept.getProperty("client.id") + "/end",
        Map.of());
    keep("loaded", day.toString());
    progress.step("%d further cases are told".formatted(desk.opened()));
    tell();
  }

  private void tell() {
    progress.say("");
    progress.say("The invented agency " + NAME + ":");
    progress.say(
        "  %-22s %-28s administrator, supervisor and advocate; password kept"
            .formatted(kept.getProperty("administrator"), kept.getProperty("password")));
    for (List<String> user : USERS) {
      progress.say(
          "  %-22s %-28s %s; one-time password"
              .formatted(
                  user.get(0) + "@" + CODE,
                  kept.getProperty("user." + user.get(0), "(made earlier)"),
                  user.get(2).toLowerCase(java.util.Locale.ROOT)));
    }
    progress.say("");
  }

  private void makeAgency() {
    if (kept.containsKey("administrator")) {
      return;
    }
    OperatorClient.Answer answer =
        OperatorClient.of(installation)
            .post(
                Service.CASES,
                "/operator/agencies",
                "{\"code\": \"%s\", \"name\": \"%s\"}".formatted(CODE, NAME));
    if (!answer.isSuccess()) {
      throw new StartProblem("The agency was not made; case-service answered " + answer.status());
    }
    try {
      JsonNode made = new ObjectMapper().readTree(answer.body());
      kept.setProperty("first", made.path("password").asText());
      kept.setProperty("password", newPassword());
      // A day that is over in every zone of the country.
      kept.setProperty("day", LocalDate.now(clock).minusDays(1).toString());
      keep("administrator", made.path("signInName").asText());
    } catch (JsonProcessingException e) {
      throw new StartProblem("case-service answered what cannot be read.", e);
    }
  }

  private SamplePages signedIn() {
    String name = kept.getProperty("administrator");
    String password = kept.getProperty("password");
    SamplePages pages = new SamplePages(addresses.apply(Service.CASES));
    if (pages.signIn(name, password)) {
      return pages;
    }
    SamplePages first = new SamplePages(addresses.apply(Service.CASES));
    if (!first.signIn(name, kept.getProperty("first"))) {
      throw new StartProblem("The sample's administrator cannot sign in.");
    }
    first.choosePassword(kept.getProperty("first"), password);
    SamplePages again = new SamplePages(addresses.apply(Service.CASES));
    if (!again.signIn(name, password)) {
      throw new StartProblem("The sample's administrator cannot sign in with a new password.");
    }
    return again;
  }

  private void makeUsers(SamplePages pages) {
    for (List<String> user : USERS) {
      if (!kept.containsKey("user." + user.get(0))) {
        HttpResponse<String> made =
            pages.submit(
                pages.open("/users/new"),
                "/users/new",
                Map.of(
                    "userName", List.of(user.get(0)),
                    "displayName", List.of(user.get(1)),
                    "roles", List.of(user.get(2)),
                    "conflicts", user.get(2).equals("SUPERVISOR") ? List.of("yes") : List.of()));
        keep(
            "user." + user.get(0),
            SamplePages.text(made, "one-time-password").orElse("(made earlier)"));
      }
    }
  }

  private SampleApi script(SamplePages pages) {
    if (!kept.containsKey("client.id")) {
      HttpResponse<String> made =
          pages.submit(
              pages.open("/users/scripts"),
              "/users/scripts",
              Map.of(
                  "label", List.of("Loading of the sample"),
                  "roles", List.of("ADMINISTRATOR", "SUPERVISOR", "ADVOCATE")));
      kept.setProperty("client.secret", shown(made, "client-secret"));
      keep("client.id", shown(made, "client-id"));
    }
    return new SampleApi(
        addresses, kept.getProperty("client.id"), kept.getProperty("client.secret"));
  }

  private static String shown(HttpResponse<String> page, String element) {
    return SamplePages.text(page, element)
        .orElseThrow(() -> new StartProblem("A page does not show " + element));
  }

  /** The id of a user, from the list of users. */
  private static String userId(SamplePages pages, String userName) {
    Matcher found =
        Pattern.compile("href=\"/users/([0-9a-f-]{36})\"(?:(?!href=)[\\s\\S])*?" + userName + "@")
            .matcher(pages.open("/users").body());
    if (!found.find()) {
      throw new StartProblem("The list of users does not show every user.");
    }
    return found.group(1);
  }

  private static JsonNode imported(SampleApi api, byte[] csv) {
    String id = api.postCsv("/v1/imports?record=true", "sheet", csv).path("import").asText();
    for (int look = 0; look < LOOKS; look++) {
      JsonNode job = api.get(Service.CASES, "/v1/imports/" + id);
      switch (job.path("state").asText()) {
        case "DONE" -> {
          return job;
        }
        case "REFUSED", "DISCARDED" ->
            throw new StartProblem(
                "The sample's spreadsheet was refused: " + job.path("findings").path(0));
        default -> LockSupport.parkNanos(LOOK.toNanos());
      }
    }
    throw new StartProblem("The sample's spreadsheet is not in after ten minutes.");
  }

  private static String newPassword() {
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    return "Lantern-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private void keep(String name, String value) {
    kept.setProperty(name, value);
    StringWriter text = new StringWriter();
    try {
      kept.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PrivateFiles.write(file, text.toString());
  }
}
