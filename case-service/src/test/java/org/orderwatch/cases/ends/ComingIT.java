package org.orderwatch.cases.ends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderwatch.cases.testing.TestAgency.bean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.projecting.AgencyDay;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.testing.CourtFacts;
import org.orderwatch.cases.testing.OrdersTopic;
import org.orderwatch.cases.testing.TestAgency;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.Terms;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes up, for whom, over the API and behind the real broker. */
class ComingIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestAgency agency = new TestAgency();
  private final UserId ana = new UserId(UUID.randomUUID());
  private final UserId ben = new UserId(UUID.randomUUID());
  private final UserId boss = new UserId(UUID.randomUUID());
  private final PersonId client = new PersonId(UUID.randomUUID());
  private final PersonId other = new PersonId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private final LocalDate today =
      AgencyContext.get(
          agency.id(),
          () ->
              Objects.requireNonNull(
                  bean(TransactionTemplate.class).execute(_ -> bean(AgencyDay.class).today())));

  @Test
  void anAdvocateSeesHerCasesAndASupervisorTheAgencysWhicheverIsKnownFirst() {
    OrderId before = order(today.plusDays(10), today.plusDays(10), null);
    openCase();
    OrderId after = order(today.plusDays(5), today.plusDays(5), null);

    awaitEnds(ana, Role.ADVOCATE, 30, List.of(after, before));
    awaitEnds(boss, Role.SUPERVISOR, 30, List.of(after, before));
    assertThat(ends(ben, Role.ADVOCATE, "/v1/ends?horizonDays=30")).isEmpty();
    assertThat(ends(ana, Role.ADVOCATE, "/v1/ends?horizonDays=5")).containsExactly(after);
    assertThat(ends(new TestAgency(), boss, Role.SUPERVISOR, "/v1/ends?horizonDays=30")).isEmpty();
  }

  @Test
  void onlyTheDaysFromTodayToTheHorizonCountAndAnActTakesAnOrderOut() {
    openCase();
    OrderId lastDayToday = order(today.plusDays(1), today.plusDays(1), null);
    order(today, today, null);
    order(today.plusDays(3), today.plusDays(3), new EntryId(UUID.randomUUID()));
    OrderId lastDayInAWeek = order(today.plusDays(8), today.plusDays(8), null);
    order(today.plusDays(9), today.plusDays(9), null);

    awaitEnds(ana, Role.ADVOCATE, 7, List.of(lastDayToday, lastDayInAWeek));
    awaitEnds(ana, Role.ADVOCATE, 0, List.of(lastDayToday));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    openCase();
    List<OrderId> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      expected.add(order(today.plusDays(20 + i / 2), today.plusDays(20 + i / 2), null));
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ends(ana, Role.ADVOCATE, "/v1/ends?size=50").size() == 5);
    List<OrderId> read = new ArrayList<>();
    String next = "/v1/ends?size=2";
    while (next != null) {
      JsonNode page = json(agency, ana, Role.ADVOCATE, next);
      page.path("ends").forEach(end -> read.add(OrderId.of(end.path("order").asText())));
      String after = page.path("after").asText(null);
      next = after == null ? null : "/v1/ends?size=2&after=" + after;
    }
    assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aBarHoldsAtOnceAndAnotherAdvocateSeesWhatSheIsGiven() {
    openCase();
    OrderId order = order(today.plusDays(4), today.plusDays(4), null);
    awaitEnds(ana, Role.ADVOCATE, 30, List.of(order));

    cases(cases -> cases.assign(caseId, ben, today, null));
    awaitEnds(ben, Role.ADVOCATE, 30, List.of(order));
    cases(cases -> cases.bar(caseId, ben, "A relative of hers.", null));
    assertThat(ends(ben, Role.ADVOCATE, "/v1/ends?horizonDays=30")).isEmpty();
    assertThat(ends(ana, Role.ADVOCATE, "/v1/ends?horizonDays=30")).containsExactly(order);
  }

  @Test
  void theDayBeginsWithHearingsUnconfirmedAndUnserved() {
    openCase();
    OrderId uncertain = order(today.minusDays(2), null, null);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              JsonNode shown = json(agency, ana, Role.ADVOCATE, "/v1/today");
              assertThat(shown.path("today").asText()).isEqualTo(today.toString());
              assertThat(shown.path("unconfirmed").path(0).path("order").asText())
                  .isEqualTo(uncertain.toString());
              assertThat(shown.path("unconfirmed").path(0).path("askForThePaper").asBoolean())
                  .isTrue();
              assertThat(shown.path("unserved").path(0).path("restrained").asText())
                  .isEqualTo(other.toString());
              assertThat(shown.path("hearings").path(0).path("date").path("on").asText())
                  .isEqualTo(today.plusDays(3).toString());
            });
    assertThat(ends(ana, Role.ADVOCATE, "/v1/ends/unconfirmed")).containsExactly(uncertain);
    assertThat(ends(ben, Role.ADVOCATE, "/v1/ends/unconfirmed")).isEmpty();
  }

  private void openCase() {
    cases(cases -> cases.open(caseId, client, Set.of(ana), today));
  }

  private void cases(Consumer<SupportCases> work) {
    agency.run(
        boss,
        () -> {
          work.accept(bean(SupportCases.class));
          return true;
        });
  }

  /** An order for the client in a proceeding of its own, with a hearing in three days. */
  private OrderId order(LocalDate earliest, @Nullable LocalDate latest, @Nullable EntryId endedBy) {
    OrderId order = new OrderId(UUID.randomUUID());
    LocalDate granted = today.minusDays(30);
    Terms terms = CourtFacts.terms(other, client);
    OrderAssessment stated = CourtFacts.assessed(order, granted, earliest, terms, endedBy, null);
    OrderAssessment assessed =
        new OrderAssessment(
            order,
            stated.form(),
            granted,
            terms,
            stated.sides(),
            new EndEstimate(
                earliest, null, latest, latest == null ? EndBasis.UNKNOWN : EndBasis.STATED),
            endedBy,
            stated.service());
    DeadlinesAssessed all = CourtFacts.assessed(client, other, granted, assessed);
    String unused =
        OrdersTopic.publish(
            agency.id(),
            new ProceedingId(UUID.randomUUID()),
            CourtFacts.petition(CourtFacts.onRecord(granted), client, other),
            new DeadlinesAssessed(
                all.rules(),
                all.orders(),
                all.petitions(),
                all.court(),
                null,
                null,
                List.of(new HearingDate(today.plusDays(3), null, null)),
                List.of()));
    assertThat(unused).isNotEmpty();
    return order;
  }

  private void awaitEnds(UserId user, Role role, int horizon, List<OrderId> expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(ends(user, role, "/v1/ends?horizonDays=" + horizon))
                    .isEqualTo(expected));
  }

  private List<OrderId> ends(UserId user, Role role, String path) {
    return ends(agency, user, role, path);
  }

  private static List<OrderId> ends(TestAgency of, UserId user, Role role, String path) {
    List<OrderId> found = new ArrayList<>();
    json(of, user, role, path)
        .path("ends")
        .forEach(end -> found.add(OrderId.of(end.path("order").asText())));
    return found;
  }

  private static JsonNode json(TestAgency of, UserId user, Role role, String path) {
    HttpResponse<String> answer = of.send(user, "GET", path, null, role);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (IOException noJson) {
      throw new IllegalStateException(noJson);
    }
  }
}
