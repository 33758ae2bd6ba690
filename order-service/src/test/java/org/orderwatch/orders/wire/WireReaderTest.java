package org.orderwatch.orders.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.vocabulary.Relationship;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.RefusedException;
import org.orderwatch.orders.bulk.BulkRequest;
import org.orderwatch.orders.court.Courts;
import org.orderwatch.orders.proceeding.event.ExParteOrderGranted;
import org.orderwatch.orders.proceeding.event.PetitionFiled;
import org.orderwatch.orders.web.EntriesRequest;
import tools.jackson.databind.json.JsonMapper;

class WireReaderTest {

  private static final AgencyId AGENCY = new AgencyId(new UUID(1, 1));
  private static final String A = "11111111-1111-4111-8111-111111111111";
  private static final String B = "22222222-2222-4222-8222-222222222222";

  @Test
  void whatIsLeftOutIsUnknownAndIdsAreMade() {
    EntriesRequest request =
        read(
            """
            {"facts": [{"fact": "PetitionFiled",
              "entry": {"occurredOn": "2026-03-02", "source": "COURT_RECORD"},
              "petition": {"court": {"jurisdiction": "oh", "county": "Franklin"},
                "petitioner": "%s", "respondents": ["%s"]}},
              {"fact": "ExParteOrderGranted",
               "entry": {"occurredOn": "2026-03-02", "source": "COURT_RECORD"},
               "order": {"terms": {"restraints": [{"restrained": "%s", "protects": ["%s"]}]}}}]}
            """
                .formatted(A, B, B, A));

    assertThat(request.facts()).hasSize(2);
    var petition = ((PetitionFiled) request.facts().get(0)).petition();
    assertThat(petition.relationship()).isEqualTo(Relationship.UNKNOWN);
    assertThat(petition.childrenInCommon()).isEqualTo(YesNoUnknown.UNKNOWN);
    assertThat(petition.reliefRequested()).isEmpty();
    assertThat(petition.docket()).isNull();
    assertThat(petition.court().jurisdiction()).isEqualTo("OH");
    assertThat(petition.court().id()).isEqualTo(Courts.idOf(AGENCY, "OH", "FRANKLIN ", null));
    var order = ((ExParteOrderGranted) request.facts().get(1)).order();
    assertThat(order.statedEnd().kind()).isEqualTo(StatedEndKind.NOT_STATED);
    assertThat(order.id()).isNotNull();
    assertThat(request.facts().get(0).entry().id())
        .isNotEqualTo(request.facts().get(1).entry().id());
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    List<FieldProblem> problems =
        problems(
            """
            {"facts": [{"fact": "FinalOrderGranted",
              "entry": {"occurredOn": "2026-02-30", "source": "Jane Doe", "occurredAt": "noon"},
              "order": {"issuedBy": "JUDGE", "terms": {"restraints": [
                 {"restrained": "Jane Doe", "protects": "x"}, {}]}}},
              {"fact": "Divorced"}, 7, {"fact": "HearingScheduled",
               "entry": {"occurredOn": "9999-01-01", "source": "OTHER"},
               "date": {"on": "2026-03-02"}, "Jane Doe": 1}]}
            """);

    assertThat(problems)
        .extracting(problem -> problem.field() + " " + problem.code())
        .containsExactlyInAnyOrder(
            "facts[0].entry.occurredOn NOT_A_DATE",
            "facts[0].entry.source NOT_A_CHOICE",
            "facts[0].entry.occurredAt NOT_AN_INSTANT",
            "facts[0].order.terms.restraints[0].restrained NOT_AN_ID",
            "facts[0].order.terms.restraints[0].protects NOT_A_LIST",
            "facts[0].order.terms.restraints[1].restrained REQUIRED",
            "facts[1].fact UNKNOWN_KIND",
            "facts[2] NOT_AN_OBJECT",
            "facts[3] UNKNOWN_FIELD",
            "facts[3].entry.occurredOn OUT_OF_RANGE");
    assertThat(problems.toString()).doesNotContain("Jane").doesNotContain("noon");
  }

  @Test
  void neitherCorrectionsNorAssessmentsAreSentAsFacts() {
    assertThat(
            problems(
                "{\"facts\": [{\"fact\": \"EntryCorrected\"}, {\"fact\": \"DeadlinesAssessed\"}]}"))
        .extracting(FieldProblem::code)
        .containsExactly("UNKNOWN_KIND", "UNKNOWN_KIND");
  }

  @Test
  void everyFactOfTheContractCanBeSent() {
    assertThat(Shapes.FACTS).hasSize(35).containsKeys("EmergencyOrderGranted", "FinalOrderGranted");
  }

  @Test
  void aBulkRequestMustBringItsIds() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                WireReader.read(
                    BulkRequest.class,
                    JsonMapper.shared()
                        .readTree(
                            """
                            {"items": [{"proceedingId": "%s", "facts": [{"fact": "ExParteOrderDenied",
                              "entry": {"occurredOn": "2026-03-02", "source": "OTHER"}}]}]}
                            """
                                .formatted(A)),
                    WireReaderTest::court));

    assertThat(refused.errors())
        .extracting(FieldProblem::field)
        .containsExactly("items[0].facts[0].entry.id");
  }

  private static EntriesRequest read(String json) {
    return WireReader.read(
        EntriesRequest.class, JsonMapper.shared().readTree(json), WireReaderTest::court);
  }

  private static List<FieldProblem> problems(String json) {
    return catchThrowableOfType(RefusedException.class, () -> read(json)).errors();
  }

  private static org.orderwatch.kernel.ids.CourtId court(
      String jurisdiction,
      @org.jspecify.annotations.Nullable String county,
      @org.jspecify.annotations.Nullable String name) {
    return Courts.idOf(AGENCY, jurisdiction, county, name);
  }
}
