package org.orderwatch.orders.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.orders.web.Bodies;
import org.orderwatch.orders.web.OrdersServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Many proceedings at once, as an import sends them. */
class BulkIT extends OrdersServer {

  private static final String DRY = "/v1/proceedings/bulk?dryRun=true";
  private static final String REAL = "/v1/proceedings/bulk?dryRun=false";

  @Autowired @Worker private JdbcClient worker;

  private final String proceeding = Bodies.id();
  private final String petition = Bodies.id();
  private final String grant = Bodies.id();
  private final String order = Bodies.id();

  @Test
  void aDryRunSaysWhatWouldBeRecordedAndStoresNothing() {
    JsonNode item = supervised(DRY, items(item("2026-03-16"))).is(200).json().at("/items/0");
    assertThat(item.get("added")).hasSize(2);
    assertThat(item.get("problems")).isEmpty();
    assertThat(item.get("sequence").isNull()).isTrue();
    assertThat(rows("domainevententry")).isZero();
    assertThat(rows("court")).isZero();
    assertThat(rows("docket")).isZero();
    assertThat(rows("receipt")).isZero();
  }

  @Test
  void theSameRequestAgainChangesNothing() {
    JsonNode first = supervised(REAL, items(item("2026-03-16"))).is(200).json();
    assertThat(first.get("recorded").asInt()).isEqualTo(2);
    long stored = rows("domainevententry");
    JsonNode second = supervised(REAL, items(item("2026-03-16"))).is(200).json();
    assertThat(second.get("recorded").asInt()).isZero();
    assertThat(second.at("/items/0/unchanged")).hasSize(2);
    assertThat(second.at("/items/0/sequence")).isEqualTo(first.at("/items/0/sequence"));
    assertThat(rows("domainevententry")).isEqualTo(stored);
    assertThat(rows("docket")).isEqualTo(1);
  }

  @Test
  void aChangedEntryIsReportedAndBecomesACorrectionOnlyWhenChosen() {
    supervised(REAL, items(item("2026-03-16"))).is(200);
    JsonNode changed = supervised(REAL, items(item("2026-03-20"))).is(200).json();
    assertThat(changed.get("recorded").asInt()).isZero();
    assertThat(changed.at("/items/0/differing/0/entry").asString()).isEqualTo(grant);
    assertThat(changed.at("/items/0/differing/0/fields/0").asString())
        .isEqualTo("order.statedEnd.lastDay");

    String chosen =
        items(item("2026-03-20").replaceFirst("\\{", "{\"corrections\": [\"" + grant + "\"], "));
    JsonNode corrected = supervised(REAL, chosen).is(200).json();
    assertThat(corrected.at("/items/0/corrected/0").asString()).isEqualTo(grant);
    assertThat(
            get(supervisor(), "/v1/proceedings/" + proceeding)
                .is(200)
                .text("/assessed/orders/0/end/latest"))
        .isEqualTo("2026-03-21");
    JsonNode again = supervised(REAL, chosen).is(200).json();
    assertThat(again.get("recorded").asInt()).isZero();
    assertThat(again.at("/items/0/unchanged")).hasSize(2);
  }

  @Test
  void oneImpossibleItemKeepsAllFromBeingRecordedAndIsNamed() {
    String bad =
        "{\"proceedingId\": \"%s\", \"facts\": [%s, %s]}"
            .formatted(
                Bodies.id(),
                Bodies.petition(Bodies.id(), "2026-03-02"),
                Bodies.served(Bodies.id(), Bodies.id(), "2026-03-03"));
    JsonNode refused = supervised(REAL, items(item("2026-03-16"), bad)).is(422).json();
    assertThat(refused.get("code").asString()).isEqualTo("BULK_REFUSED");
    assertThat(refused.at("/items/0/problems")).isEmpty();
    assertThat(refused.at("/items/1/problems/0/field").asString()).startsWith("facts[1]");
    assertThat(refused.at("/items/1/problems/0/code").asString()).isEqualTo("NO_ORDER");
    assertThat(rows("domainevententry")).isZero();
    assertThat(supervised(DRY, items(item("2026-03-16"), bad)).is(200).json().get("items"))
        .isEqualTo(refused.get("items"));
  }

  @Test
  void aCircleOfCrossPetitionsWithinTheRequestIsSeen() {
    String other = Bodies.id();
    String one = cross(proceeding, other);
    String two = cross(other, proceeding);
    JsonNode tried = supervised(DRY, items(one, two)).is(200).json();
    assertThat(tried.at("/items/0/problems/0/code").asString()).isEqualTo("CROSS_PETITION_CYCLE");
    assertThat(tried.at("/items/1/problems/0/field").asString()).isEqualTo("facts[0].answers");
    supervised(REAL, items(one)).is(200);
    assertThat(supervised(DRY, items(two)).json().at("/items/0/problems/0/code").asString())
        .isEqualTo("CROSS_PETITION_CYCLE");
  }

  @Test
  void aProceedingStandsInARequestOnce() {
    assertThat(
            supervised(DRY, items(item("2026-03-16"), item("2026-03-16")))
                .is(400)
                .text("/errors/0/field"))
        .isEqualTo("items[1].proceedingId");
  }

  @Test
  void fiveHundredProceedingsFitIntoOneTransactionOfTenSeconds() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      many.add(
          "{\"proceedingId\": \"%s\", \"docketNumber\": \"24DV%06d\", \"facts\": [%s, %s]}"
              .formatted(
                  Bodies.id(),
                  i,
                  Bodies.petition(Bodies.id(), "2026-03-02"),
                  Bodies.temporaryOrder(Bodies.id(), Bodies.id(), "2026-03-02", "2026-03-16")));
    }
    String body = items(many.toArray(String[]::new));
    long started = System.nanoTime();
    assertThat(supervised(REAL, body).is(200).json().get("recorded").asInt()).isEqualTo(1000);
    long recorded = System.nanoTime();
    assertThat(supervised(REAL, body).is(200).json().get("recorded").asInt()).isZero();
    assertThat(recorded - started).isLessThan(10_000_000_000L);
  }

  private String item(String lastDay) {
    return "{\"proceedingId\": \"%s\", \"docketNumber\": \"24 DV 1\", \"facts\": [%s, %s]}"
        .formatted(
            proceeding,
            Bodies.petition(petition, "2026-03-02"),
            Bodies.temporaryOrder(grant, order, "2026-03-02", lastDay));
  }

  private static String cross(String id, String answers) {
    return "{\"proceedingId\": \"%s\", \"facts\": [%s]}"
        .formatted(id, Bodies.crossPetition(Bodies.id(), "2026-03-02", answers));
  }

  private static String items(String... items) {
    return "{\"items\": [" + String.join(",", items) + "]}";
  }

  private String supervisor() {
    return token(advocate, Role.SUPERVISOR);
  }

  private Reply supervised(String path, String body) {
    return post(supervisor(), path, Bodies.id(), body);
  }

  private long rows(String table) {
    return worker
        .sql("select count(*) from " + table + " where agency = ?")
        .param(agency.value())
        .query(Long.class)
        .single();
  }
}
