package org.orderwatch.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderwatch.deploy.driving.Facts.court;
import static org.orderwatch.deploy.driving.Facts.exParteGranted;
import static org.orderwatch.deploy.driving.Facts.fact;
import static org.orderwatch.deploy.driving.Facts.map;
import static org.orderwatch.deploy.driving.Facts.order;
import static org.orderwatch.deploy.driving.Facts.petitionFiled;
import static org.orderwatch.deploy.driving.Facts.served;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.Agency;
import org.orderwatch.deploy.driving.Answer;
import org.orderwatch.deploy.driving.CaseFile;
import org.orderwatch.deploy.driving.Matter;
import org.orderwatch.deploy.driving.PersonalTexts;
import org.orderwatch.deploy.driving.Script;
import org.orderwatch.deploy.driving.Visitor;

/**
 * Story 12, the wrong person knocks: whoever asks gets, but for the error reference, byte for byte
 * the answer that an id gets which nobody has. A later issue adds the coalition, the funder and the
 * external auditor, and what is exported.
 */
class WrongPersonKnocksIT {

  @RegisterExtension static final RunningSystem RUNNING = RunningSystem.shared();

  private static Agency agency;
  private static Script advocate;
  private static Script supervisor;
  private static List<Knock> knocks;
  private static CaseFile file;

  /**
   * A request at one id.
   *
   * @param method HTTP method
   * @param service which service
   * @param path with {@code {}} where the id stands
   * @param body the body, with {@code {}} where the id stands, or null
   * @param id an id that exists
   */
  private record Knock(
      String method, Service service, String path, @Nullable Object body, UUID id) {

    Answer by(Script anybody, @Nullable String token, UUID asked) {
      return anybody
          .call(
              token,
              method,
              service,
              path.replace("{}", asked.toString()),
              body == null ? null : replaced(body, id, asked),
              method.equals("GET") ? null : UUID.randomUUID())
          .withoutReference();
    }

    private static Object replaced(Object value, UUID id, UUID asked) {
      return switch (value) {
        case Map<?, ?> map -> {
          Map<String, Object> copy = new java.util.LinkedHashMap<>();
          map.forEach((name, each) -> copy.put(String.valueOf(name), replaced(each, id, asked)));
          yield copy;
        }
        case List<?> list -> list.stream().map(each -> replaced(each, id, asked)).toList();
        default -> value.equals(id) ? asked : value;
      };
    }

    @Override
    public String toString() {
      return method + " " + path + (body == null ? "" : " with a body");
    }
  }

  @BeforeAll
  static void aCaseThatNobodyElseMayKnowOf() {
    agency = Agency.another(RUNNING, "knocked");
    advocate = agency.script("advocate", "ADVOCATE");
    supervisor = agency.script("supervisor", "SUPERVISOR");
    UUID her = advocate.registers("Gwendolyn Fairchildes", "1987-06-25");
    UUID him = advocate.registers("Roderick Blenkinsopp", "1984-01-31");
    file = advocate.opensCase(her, "2025-03-03");
    Map<String, Object> court = court("WA", "King", "Superior Court");
    UUID order = UUID.randomUUID();
    Matter matter =
        Matter.opened(
            advocate,
            petitionFiled("2025-03-03", court, null, her, him),
            exParteGranted("2025-03-03", order(order, him, her, "2025-03-17", "NO_CONTACT")));
    Matter other =
        Matter.opened(
            advocate,
            petitionFiled("2025-03-04", court, null, him, her),
            exParteGranted(
                "2025-03-04", order(UUID.randomUUID(), her, him, "2025-03-18", "NO_CONTACT")));
    file.links(matter).links(other);
    UUID flag =
        UUID.fromString(
            new Flags(advocate).await(found -> true, matter, other).get("flag").asText());
    knocks = knocks(her, matter, order, flag);
  }

  private static List<Knock> knocks(UUID her, Matter matter, UUID order, UUID flag) {
    UUID id = file.id();
    UUID proceeding = matter.id();
    Map<String, Object> service = served("2025-03-05", order, her);
    List<Knock> all = new ArrayList<>();
    for (String part : List.of("", "/timeline", "/notes")) {
      all.add(new Knock("GET", Service.CASES, "/v1/cases/{}" + part, null, id));
    }
    all.add(new Knock("GET", Service.CASES, "/v1/persons/{}", null, her));
    all.add(
        new Knock(
            "PUT", Service.CASES, "/v1/persons/{}", map("name", used("Somebody Elsewhere")), her));
    all.add(
        new Knock("POST", Service.CASES, "/v1/cases", map("client", her, "on", "2025-03-03"), her));
    all.add(
        new Knock(
            "POST", Service.CASES, "/v1/cases/{}/notes", map("text", used("Hearsay-QZV")), id));
    all.add(new Knock("POST", Service.CASES, "/v1/cases/{}/closing", map("on", "2025-03-09"), id));
    all.add(
        new Knock(
            "POST",
            Service.CASES,
            "/v1/cases/{}/links/persons",
            map("person", her, "to", "CLIENT", "how", "CHILD"),
            id));
    all.add(
        new Knock(
            "POST",
            Service.CASES,
            "/v1/cases/{}/links/proceedings",
            map("proceeding", proceeding),
            id));
    all.add(new Knock("GET", Service.CASES, "/v1/flags/{}", null, flag));
    all.add(
        new Knock(
            "POST",
            Service.CASES,
            "/v1/flags/{}/reviews",
            map("decision", "CONFIRMED", "contentSeen", "anything"),
            flag));
    all.add(new Knock("GET", Service.ORDERS, "/v1/proceedings/{}", null, proceeding));
    all.add(new Knock("GET", Service.ORDERS, "/v1/proceedings/{}/history", null, proceeding));
    all.add(
        new Knock(
            "POST",
            Service.ORDERS,
            "/v1/proceedings/{}/entries",
            map("facts", List.of(service)),
            proceeding));
    all.add(
        new Knock(
            "POST",
            Service.ORDERS,
            "/v1/proceedings/{}/preview",
            map("facts", List.of(service)),
            proceeding));
    all.add(
        new Knock(
            "POST",
            Service.ORDERS,
            "/v1/proceedings/{}/corrections",
            map(
                "corrections",
                List.of(
                    map(
                        "corrects",
                        UUID.randomUUID(),
                        "kind",
                        "NEVER_HAPPENED",
                        "source",
                        "OTHER"))),
            proceeding));
    all.add(
        new Knock(
            "POST",
            Service.ORDERS,
            "/v1/proceedings/{}/entries",
            map("facts", List.of(fact("PetitionWithdrawn", "2025-03-09"))),
            proceeding));
    return all;
  }

  private static String used(String text) {
    return PersonalTexts.used(text);
  }

  @Test
  void whoMayLearnsIt() {
    for (Knock knock : knocks.stream().filter(each -> each.method().equals("GET")).toList()) {
      assertThat(knock.by(advocate, advocate.token(), knock.id()).status())
          .as(knock.toString())
          .isEqualTo(200);
    }
  }

  @Test
  void aUserOfAnotherAgencyLearnsNothing() {
    Script stranger = Agency.another(RUNNING, "elsewhere").script("both", "ADVOCATE", "SUPERVISOR");
    learnsNothing(stranger, stranger.token(), 404);
    assertThat(
            stranger
                .post(Service.CASES, "/v1/persons/search", map("name", "Gwendolyn Fairchildes"))
                .expect(200)
                .json()
                .get("persons"))
        .isEmpty();
  }

  @Test
  void aBarredColleagueLearnsNothing() {
    Script barred = agency.script("barred", "ADVOCATE");
    supervisor
        .post(
            Service.CASES, "/v1/cases/" + file.id() + "/assignments", map("advocate", barred.id()))
        .expect(200);
    supervisor
        .post(
            Service.CASES,
            "/v1/cases/" + file.id() + "/bars",
            map("user", barred.id(), "reason", used("Knows-the-other-side-QZV")))
        .expect(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                knocks.stream()
                    .filter(knock -> knock.service() == Service.ORDERS)
                    .allMatch(
                        knock -> knock.by(barred, barred.token(), knock.id()).status() == 404));
    learnsNothing(barred, barred.token(), 404);
  }

  @Test
  void aColleagueWithAnotherCaseloadLearnsNothing() {
    Script colleague = agency.script("colleague", "ADVOCATE");
    learnsNothing(colleague, colleague.token(), 404);
  }

  @Test
  void aReporterLearnsNothing() {
    Script reporter = agency.script("reporter", "REPORTER");
    learnsNothing(reporter, reporter.token(), 403);
  }

  @Test
  void aTokenThatNobodySignedAndNoTokenLearnNothing() {
    String token = advocate.token();
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    learnsNothing(advocate, forged, 401);
    learnsNothing(advocate, null, 401);
  }

  @Test
  void aSharedLinkAndAStaleSessionLeadToTheSignInPageWhateverTheyName() {
    Visitor stranger = new Visitor(RUNNING.address(Service.CASES));
    for (String page : List.of("/cases/", "/proceedings/", "/flags/")) {
      Answer shared = stranger.openOnly(page + file.id());
      assertThat(shared.status()).isEqualTo(302);
      assertThat(shared).isEqualTo(stranger.openOnly(page + UUID.randomUUID()));
    }
    Visitor left = new Visitor(RUNNING.address(Service.CASES));
    left.signIn(agency.administrator(), agency.password());
    left.submit(left.open("/today"), "/sign-out", Map.of());
    Answer stale = left.openOnly("/cases/" + file.id());
    assertThat(stale.status()).isEqualTo(302);
    assertThat(stale).isEqualTo(left.openOnly("/cases/" + UUID.randomUUID()));
  }

  /** The answer about what exists is that about an id that nobody has, at every address. */
  private static void learnsNothing(Script anybody, @Nullable String token, int status) {
    for (Knock knock : knocks) {
      Answer real = knock.by(anybody, token, knock.id());
      assertThat(real.status()).as(knock.toString()).isEqualTo(status);
      assertThat(real).as(knock.toString()).isEqualTo(knock.by(anybody, token, UUID.randomUUID()));
    }
  }
}
