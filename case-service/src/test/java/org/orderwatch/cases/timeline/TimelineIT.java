package org.orderwatch.cases.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.cases.testing.TestAgency.bean;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.PersonAccess;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Sight;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.caseload.CaseShown;
import org.orderwatch.cases.caseload.CaseView;
import org.orderwatch.cases.caseload.CaseloadFilter;
import org.orderwatch.cases.caseload.CaseloadRow;
import org.orderwatch.cases.caseload.CaseloadView;
import org.orderwatch.cases.person.PersonDetails;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.person.Persons;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.testing.CourtFacts;
import org.orderwatch.cases.testing.OrdersTopic;
import org.orderwatch.cases.testing.TestAgency;
import org.orderwatch.kernel.consuming.Rebuilds;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.EntryCorrected;
import org.orderwatch.kernel.published.OrderServed;
import org.orderwatch.kernel.published.PetitionFiled;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Timelines and statuses through the real topic, projection and tables. */
class TimelineIT {

  private static final LocalDate FILED = LocalDate.of(2026, 3, 2);
  private static final LocalDate GRANTED = LocalDate.of(2026, 3, 16);
  private static final LocalDate UNTIL = LocalDate.of(2099, 3, 17);

  private final TestAgency agency = new TestAgency();
  private final Viewer ana = TestAgency.advocate();
  private final Viewer ben = TestAgency.advocate();
  private final PersonId client = new PersonId(UUID.randomUUID());
  private final PersonId opponent = new PersonId(UUID.randomUUID());
  private final ProceedingId proceeding = new ProceedingId(UUID.randomUUID());
  private final OrderId order = new OrderId(UUID.randomUUID());
  private CaseId caseId = new CaseId(UUID.randomUUID());

  @BeforeEach
  void people() {
    agency.run(
        ana.user(),
        () -> {
          Persons persons = bean(Persons.class);
          persons.register(
              client, new PersonDetails("Client One", LocalDate.of(1990, 1, 1), "C-1"));
          return persons.register(
              opponent, new PersonDetails("Opponent Two", LocalDate.of(1989, 1, 1), "O-2"));
        });
    caseId = open(client, ana);
  }

  private CaseId open(PersonId person, Viewer advocate) {
    CaseId id = new CaseId(UUID.randomUUID());
    agency.run(
        advocate.user(),
        () -> bean(SupportCases.class).open(id, person, Set.of(advocate.user()), FILED));
    return id;
  }

  private void await(String place) {
    assertThat(
            agency.<Boolean>run(
                ana.user(),
                () -> {
                  for (int i = 0; i < 15; i++) {
                    if (bean(Recording.class).await(place)) {
                      return true;
                    }
                  }
                  return false;
                }))
        .as("%s is applied", place)
        .isTrue();
  }

  private List<TimelineItem> timeline(Viewer viewer, CaseId of, @Nullable Lane lane) {
    return agency.run(
        viewer.user(), () -> bean(TimelineView.class).read(viewer, of, lane, null, 500).items());
  }

  private CaseShown read(Viewer viewer, CaseId of) {
    return agency.run(viewer.user(), () -> bean(CaseView.class).read(viewer, of, null));
  }

  private String orderAgainstClient() {
    Terms terms = CourtFacts.terms(client, opponent);
    return OrdersTopic.publish(
        agency.id(),
        proceeding,
        CourtFacts.petition(CourtFacts.onRecord(FILED), opponent, client),
        CourtFacts.granted(CourtFacts.onRecord(GRANTED), order, terms, UNTIL.minusDays(1)),
        CourtFacts.served(CourtFacts.onRecord(GRANTED), order, client),
        CourtFacts.assessed(
            opponent,
            client,
            FILED,
            CourtFacts.assessed(order, GRANTED, UNTIL, terms, null, GRANTED)));
  }

  @Test
  void anOrderThatRestrainsTheClientIsSaidFirstWithItsTerms() {
    await(orderAgainstClient());
    CaseShown shown = read(ana, caseId);
    assertThat(shown.status().restrainedBy())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.order()).isEqualTo(order);
              assertThat(line.restrainsClient()).isEqualTo(Certainty.YES);
              assertThat(line.terms().relief()).isNotEmpty();
              assertThat(line.unserved()).isFalse();
            });
    assertThat(shown.status().protectedBy()).isEmpty();
    assertThat(shown.status().nearestEnd()).isEqualTo(UNTIL);
    assertThat(shown.people()).containsKeys(client, opponent);
    assertThat(timeline(ana, caseId, Lane.AGAINST)).hasSize(3);
    assertThat(timeline(ana, caseId, Lane.FOR)).isEmpty();
    List<CaseloadRow> rows =
        agency.run(
            ana.user(),
            () ->
                bean(CaseloadView.class)
                    .read(
                        ana,
                        new CaseloadFilter(ana.user(), false, true, false, null, null),
                        null,
                        10)
                    .rows());
    assertThat(rows).extracting(CaseloadRow::caseId).containsExactly(caseId);
    assertThat(
            agency
                .run(
                    ana.user(),
                    () ->
                        bean(CaseloadView.class)
                            .read(
                                ana,
                                new CaseloadFilter(null, null, false, true, null, null),
                                null,
                                10))
                .rows())
        .isEmpty();
    assertThat(
            agency.run(
                ana.user(),
                () -> bean(CaseAccess.class).readableProceedings(ana, Set.of(proceeding))))
        .containsExactly(proceeding);
    assertThat(
            agency.run(
                ben.user(),
                () -> bean(CaseAccess.class).readableProceedings(ben, Set.of(proceeding))))
        .isEmpty();
  }

  @Test
  void aCorrectedEntryStaysReadableBesideTheRightFact() {
    PetitionFiled petition = CourtFacts.petition(CourtFacts.onRecord(FILED), client, opponent);
    OrderServed wrong = CourtFacts.served(CourtFacts.onRecord(GRANTED), order, opponent);
    OrderServed right =
        CourtFacts.served(CourtFacts.onRecord(GRANTED.plusDays(1)), order, opponent);
    Entry correction = CourtFacts.onRecord(GRANTED.plusDays(2));
    await(
        OrdersTopic.publish(
            agency.id(),
            proceeding,
            petition,
            wrong,
            new EntryCorrected(correction, wrong.entry().id(), CorrectionKind.WRONG_VALUE, right)));
    List<TimelineItem> items = timeline(ana, caseId, null);
    assertThat(items).hasSize(3);
    assertThat(item(items, wrong.entry().id()).standing()).isEqualTo(EntryStanding.CORRECTED);
    assertThat(item(items, wrong.entry().id()).correctedBy()).isEqualTo(correction.id());
    TimelineItem holds = item(items, correction.id());
    assertThat(holds.standing()).isEqualTo(EntryStanding.EFFECTIVE);
    assertThat(holds.kind()).isEqualTo("OrderServed");
    assertThat(holds.occurredOn()).isEqualTo(GRANTED.plusDays(1));
    assertThat(holds.corrects()).isEqualTo(wrong.entry().id());
    assertThat(items).allSatisfy(item -> assertThat(item.lane()).isEqualTo(Lane.FOR));
  }

  @Test
  void aPetitionThatNamedTheWrongPersonLeavesHerCase() {
    PetitionFiled wrong = CourtFacts.petition(CourtFacts.onRecord(FILED), opponent, client);
    PersonId other = new PersonId(UUID.randomUUID());
    await(OrdersTopic.publish(agency.id(), proceeding, wrong));
    assertThat(timeline(ana, caseId, null)).hasSize(1);
    await(
        OrdersTopic.publish(
            agency.id(),
            proceeding,
            new EntryCorrected(
                CourtFacts.onRecord(GRANTED),
                wrong.entry().id(),
                CorrectionKind.WRONG_VALUE,
                CourtFacts.petition(CourtFacts.onRecord(FILED), opponent, other))));
    assertThat(timeline(ana, caseId, null)).isEmpty();
  }

  @Test
  void anEventDeliveredTwiceCountsOnceAndTheCaseMayComeAfterTheFacts() {
    PersonId late = new PersonId(UUID.randomUUID());
    agency.run(
        ana.user(),
        () -> bean(Persons.class).register(late, new PersonDetails("Late Case", null, null)));
    Published petition =
        OrdersTopic.published(
            agency.id(),
            proceeding,
            0,
            CourtFacts.petition(CourtFacts.onRecord(FILED), late, opponent));
    Published service =
        OrdersTopic.published(
            agency.id(),
            proceeding,
            1,
            CourtFacts.served(CourtFacts.onRecord(GRANTED), order, opponent));
    OrdersTopic.send(petition);
    OrdersTopic.send(petition);
    OrdersTopic.send(service);
    OrdersTopic.send(petition);
    OrdersTopic.send(service);
    await(proceeding + ":1");
    CaseId opened = open(late, ana);
    assertThat(timeline(ana, opened, null)).hasSize(2);
  }

  @Test
  void whereTwoClientsFormOnePairEachCaseShowsTheRecordAndItsOwnClientsWordOnly() {
    CaseId bens = open(opponent, ben);
    Terms terms = CourtFacts.terms(client, opponent);
    Entry toldByAna = CourtFacts.entry(FILED.plusDays(1), Source.THIS_CLIENT, caseId);
    Entry toldByBen = CourtFacts.entry(FILED.plusDays(2), Source.THIS_CLIENT, bens);
    Entry other = CourtFacts.entry(FILED.plusDays(3), Source.OTHER, null);
    Entry dismissedByBen = CourtFacts.entry(GRANTED.plusDays(5), Source.THIS_CLIENT, bens);
    await(
        OrdersTopic.publish(
            agency.id(),
            proceeding,
            CourtFacts.petition(CourtFacts.onRecord(FILED), opponent, client),
            CourtFacts.granted(CourtFacts.onRecord(GRANTED), order, terms, UNTIL.minusDays(1)),
            CourtFacts.served(toldByAna, order, client),
            CourtFacts.served(toldByBen, order, client),
            CourtFacts.served(other, order, client),
            CourtFacts.vacated(dismissedByBen, order),
            CourtFacts.assessed(
                opponent,
                client,
                FILED,
                CourtFacts.assessed(
                    order,
                    GRANTED,
                    dismissedByBen.occurredOn(),
                    terms,
                    dismissedByBen.id(),
                    toldByBen.occurredOn()))));
    List<TimelineItem> hers = timeline(ana, caseId, null);
    assertThat(hers).extracting(TimelineItem::entry).contains(toldByAna.id());
    assertThat(hers)
        .extracting(TimelineItem::entry)
        .doesNotContain(toldByBen.id(), other.id(), dismissedByBen.id());
    assertThat(hers)
        .filteredOn(item -> item.source() == Source.COURT_RECORD)
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.recordedBy()).isNull());
    assertThat(timeline(ben, bens, null))
        .extracting(TimelineItem::entry)
        .contains(toldByBen.id(), dismissedByBen.id())
        .doesNotContain(toldByAna.id(), other.id());

    CaseShown shown = read(ana, caseId);
    assertThat(shown.status().restrainedBy())
        .as("what the other client said frees nobody")
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.restrainsClient()).isEqualTo(Certainty.UNCONFIRMED);
              assertThat(line.end().latest()).isNull();
              assertThat(line.service().getFirst().servedOn()).isNull();
            });
    assertThat(read(ben, bens).status().protectedBy()).isEmpty();

    assertThat(shown.people().get(opponent))
        .isEqualTo(new PersonShown(opponent, "Opponent Two", null, null, false, 0));
    assertThat(
            agency.run(
                ana.user(), () -> bean(PersonAccess.class).sight(ana, Set.of(opponent, client))))
        .containsEntry(opponent, Sight.NAME)
        .containsEntry(client, Sight.FULL);
  }

  @Test
  void aRebuildGivesTheSameRows() {
    await(orderAgainstClient());
    List<String> before = rows();
    assertThat(before).hasSizeGreaterThan(5);
    Rebuilds rebuilds = bean(Rebuilds.class);
    rebuilds.start(TimelineProjection.NAME);
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> !rebuilds.running().contains(TimelineProjection.NAME));
    assertThat(rows()).isEqualTo(before);
    await(
        OrdersTopic.publish(
            agency.id(),
            proceeding,
            CourtFacts.served(CourtFacts.onRecord(GRANTED.plusDays(3)), order, client)));
    assertThat(timeline(ana, caseId, null)).hasSize(4);
  }

  /** All rows of the test's agency, as the request role reads them. */
  private List<String> rows() {
    return agency.run(
        ana.user(),
        () ->
            bean(TransactionTemplate.class)
                .execute(
                    _ -> {
                      List<String> rows = new ArrayList<>();
                      for (String table : List.of("entry", "party", "standing", "side")) {
                        rows.addAll(
                            bean(JdbcClient.class)
                                .sql("select t::text from timeline." + table + " t order by 1")
                                .query(String.class)
                                .list());
                      }
                      return rows;
                    }));
  }

  private static TimelineItem item(List<TimelineItem> items, EntryId entry) {
    return items.stream().filter(each -> each.entry().equals(entry)).findFirst().orElseThrow();
  }
}
