package org.orderwatch.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.deploy.driving.Facts.court;
import static org.orderwatch.deploy.driving.Facts.docket;
import static org.orderwatch.deploy.driving.Facts.end;
import static org.orderwatch.deploy.driving.Facts.exParteGranted;
import static org.orderwatch.deploy.driving.Facts.fact;
import static org.orderwatch.deploy.driving.Facts.finalGranted;
import static org.orderwatch.deploy.driving.Facts.map;
import static org.orderwatch.deploy.driving.Facts.order;
import static org.orderwatch.deploy.driving.Facts.petitionFiled;
import static org.orderwatch.deploy.driving.Facts.restraint;
import static org.orderwatch.deploy.driving.Facts.served;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.Agency;
import org.orderwatch.deploy.driving.CaseFile;
import org.orderwatch.deploy.driving.Matter;
import org.orderwatch.deploy.driving.Script;

/**
 * Stories that an advocate would tell, each from the first paper to what the case, the flags and
 * the lists show. All days lie in the past and are the court's.
 */
class StoriesIT {

  @RegisterExtension static final RunningSystem RUNNING = RunningSystem.shared();

  private static Script advocate;
  private static Flags flags;

  @BeforeAll
  static void signIn() {
    advocate = Agency.first(RUNNING).script("stories", "ADVOCATE");
    flags = new Flags(advocate);
  }

  /**
   * Story 1, he filed first. A later issue adds that his night-time service is urgent, and the
   * report that counts the pair with the opposing party as first filer.
   */
  @Test
  void heFiledFirst() {
    UUID him = advocate.registers("Thaddeus Quillfeather", "1979-03-17");
    UUID her = advocate.registers("Wilhelmina Brackenridge", "1983-11-29");
    CaseFile hers = advocate.opensCase(her, "2025-03-03");
    Map<String, Object> court = court("OH", "Franklin", "Domestic Relations");
    UUID hisOrder = UUID.randomUUID();
    Matter filedByHim =
        Matter.opened(
            advocate,
            petitionFiled("2025-03-03", court, docket(advocate, court, "25DV-QX7741"), him, her),
            exParteGranted(
                "2025-03-03",
                order(hisOrder, her, him, "2025-03-17", "NO_CONTACT", "TEMPORARY_CUSTODY")),
            served("2025-03-03", hisOrder, her));
    hers.links(filedByHim);

    JsonNode against = hers.statusOn("2025-03-04", filedByHim).get("restrainedBy");
    assertThat(against).hasSize(1);
    assertThat(against.get(0).get("order").asText()).isEqualTo(hisOrder.toString());
    assertThat(against.get(0).get("terms").get("relief").findValuesAsText("relief"))
        .containsExactly("NO_CONTACT", "TEMPORARY_CUSTODY");

    UUID herTemporary = UUID.randomUUID();
    Matter filedByHer =
        Matter.opened(
            advocate,
            petitionFiled("2025-03-05", court, docket(advocate, court, "25DV-QX7802"), her, him),
            exParteGranted("2025-03-05", order(herTemporary, him, her, "2025-03-19", "NO_CONTACT")),
            served("2025-03-06", herTemporary, him));
    hers.links(filedByHer);
    UUID herFinal = UUID.randomUUID();
    filedByHer.record(
        finalGranted(
            "2025-03-12",
            order(herFinal, him, her, "2027-03-12", "NO_CONTACT", "STAY_AWAY"),
            "after",
            "HEARING"));
    filedByHim.record(
        fact(
            "OrderVacated",
            "2025-03-12",
            "order",
            hisOrder,
            "atWishOf",
            "COURT",
            "reason",
            "BURDEN_OF_PROOF_NOT_MET"));

    JsonNode flag =
        flags.await(found -> found.get("facts").asText().equals("ENDED"), filedByHim, filedByHer);
    assertThat(flags.runs(flag))
        .containsExactly("DUAL TEMPORARY YES from 2025-03-05 until 2025-03-12");
    assertThat(flag.get("review").asText()).isEqualTo("NEW");

    JsonNode after = hers.statusOn("2025-03-12", filedByHim);
    assertThat(after.get("restrainedBy")).isEmpty();
    assertThat(hers.statusOn("2025-03-12", filedByHer).get("protectedBy").findValuesAsText("order"))
        .containsExactly(herFinal.toString());
    assertThat(hers.statusOn("2025-03-11", filedByHer).get("restrainedBy")).hasSize(1);

    flags.decide(flag, "CONFIRMED");
    JsonNode decided =
        flags.await(found -> !found.get("review").asText().equals("NEW"), filedByHim, filedByHer);
    assertThat(decided.get("review").asText()).isEqualTo("CONFIRMED");
  }

  /**
   * Story 2, one paper, two restrained. A later issue shows the points of rule 9 with the words of
   * the statute; here they are recorded, first unknown and then no.
   */
  @Test
  void onePaperTwoRestrained() {
    UUID her = advocate.registers("Philippa Oxenstierna", "1990-07-08");
    UUID him = advocate.registers("Barnaby Thistlewood");
    CaseFile hers = advocate.opensCase(her, "2025-01-06");
    UUID paper = UUID.randomUUID();
    Map<String, Object> both = order(paper, him, her, "2026-12-31", "NO_CONTACT", "NO_FIREARMS");
    both.put(
        "terms",
        map(
            "restraints",
            List.of(restraint(him, her), restraint(her, him)),
            "relief",
            List.of(map("relief", "NO_CONTACT"), map("relief", "NO_FIREARMS"))));
    Matter matter =
        Matter.opened(
            advocate,
            petitionFiled("2025-01-06", court("TX", "Travis", "District Court"), null, her, him),
            finalGranted("2025-01-27", both, "after", "CONSENT"));
    hers.links(matter);

    JsonNode flag = flags.await(found -> true, matter);
    assertThat(flags.runs(flag))
        .containsExactly("MUTUAL FINAL YES from 2025-01-27 until 2027-01-01");
    JsonNode restrains = hers.statusOn("2025-02-01", matter).get("restrainedBy");
    assertThat(restrains).hasSize(1);
    assertThat(restrains.get(0).get("terms").get("relief").findValuesAsText("relief"))
        .contains("NO_FIREARMS");
    assertThat(finalOrder(hers.timeline(matter)).get("crossPleadingFiled").asText())
        .isEqualTo("UNKNOWN");

    matter.corrects(
        matter.lastEntries().get(1),
        finalGranted(
            "2025-01-27",
            both,
            "after",
            "CONSENT",
            "crossPleadingFiled",
            "NO",
            "findings",
            List.of(
                map("person", her, "specificFindings", "NO"),
                map("person", him, "specificFindings", "NO"))));

    JsonNode recorded = finalOrder(hers.timeline(matter));
    assertThat(recorded.get("crossPleadingFiled").asText()).isEqualTo("NO");
    assertThat(recorded.get("findings").findValuesAsText("specificFindings"))
        .containsExactly("NO", "NO");
    assertThat(flags.runs(flags.await(found -> true, matter)))
        .containsExactly("MUTUAL FINAL YES from 2025-01-27 until 2027-01-01");
  }

  /**
   * Story 4, I drop mine if you drop yours. A later issue makes her request to dismiss urgent while
   * it waits.
   */
  @Test
  void iDropMineIfYouDropYours() {
    UUID her = advocate.registers("Rosamund Pemberwick", "1988-05-21");
    UUID him = advocate.registers("Leopold Vanterpool");
    CaseFile hers = advocate.opensCase(her, "2025-04-01");
    Map<String, Object> court = court("KY", "Jefferson", "Family Court");
    UUID hisOrder = UUID.randomUUID();
    UUID herOrder = UUID.randomUUID();
    Matter filedByHim =
        Matter.opened(
            advocate,
            petitionFiled("2025-04-01", court, null, him, her),
            exParteGranted("2025-04-01", order(hisOrder, her, him, "2025-06-30", "NO_CONTACT")));
    Matter filedByHer =
        Matter.opened(
            advocate,
            petitionFiled("2025-04-04", court, null, her, him),
            exParteGranted("2025-04-04", order(herOrder, him, her, "2025-06-30", "NO_CONTACT")));
    hers.links(filedByHim).links(filedByHer);
    JsonNode before = filedByHer.assessed();

    filedByHer.record(fact("DismissalRequested", "2025-04-07", "by", her, "order", herOrder));

    assertThat(filedByHer.assessed().get("orders")).isEqualTo(before.get("orders"));
    filedByHim.record(
        fact(
            "PetitionDismissed", "2025-04-10", "atWishOf", "COURT", "reason", "FAILURE_TO_APPEAR"));
    filedByHer.record(
        fact(
            "PetitionWithdrawn",
            "2025-04-19",
            "atWishOf",
            "PETITIONER",
            "reason",
            "PETITIONER_REQUESTED"));

    JsonNode flag =
        flags.await(found -> found.get("facts").asText().equals("ENDED"), filedByHim, filedByHer);
    assertThat(flags.runs(flag))
        .contains("DUAL TEMPORARY YES from 2025-04-04 until 2025-04-10")
        .allMatch(run -> run.endsWith("until 2025-04-04") || run.endsWith("until 2025-04-10"));
    JsonNode status = hers.statusOn("2025-04-19", filedByHer);
    assertThat(status.get("restrainedBy")).isEmpty();
    assertThat(status.get("protectedBy")).isEmpty();
    assertThat(status.get("petitions").findValuesAsText("pending"))
        .containsExactly("false", "false");
    assertThat(hers.statusOn("2025-04-18", filedByHer).get("protectedBy")).hasSize(1);
  }

  /**
   * Story 6, never served. A later issue says what North Carolina makes enforceable, lists the
   * exception and escalates its reminder.
   */
  @Test
  void neverServed() {
    UUID her = advocate.registers("Clementine Farrowdale", "1995-09-02");
    UUID him = advocate.registers("Ignatius Blackthornby");
    CaseFile hers = advocate.opensCase(her, "2025-05-05");
    UUID order = UUID.randomUUID();
    UUID hearing = UUID.randomUUID();
    Matter matter =
        Matter.opened(
            advocate,
            petitionFiled("2025-05-05", court("NC", "Durham", "District Court"), null, her, him),
            exParteGranted("2025-05-05", order(order, him, her, "2025-05-15", "NO_CONTACT")),
            fact(
                "HearingScheduled",
                "2025-05-05",
                "hearing",
                hearing,
                "date",
                map("on", "2025-05-15")));
    hers.links(matter);
    for (String day : List.of("2025-05-06", "2025-05-09", "2025-05-13")) {
      matter.record(
          fact(
              "ServiceAttempted",
              day,
              "order",
              order,
              "restrained",
              him,
              "method",
              "PERSONAL",
              "failure",
              "NOT_FOUND"));
    }
    matter.record(
        fact(
            "HearingContinued",
            "2025-05-15",
            "hearing",
            hearing,
            "newHearing",
            UUID.randomUUID(),
            "date",
            map("on", "2025-05-29"),
            "orderContinues",
            "UNKNOWN"));

    JsonNode certain = only(hers.statusOn("2025-05-15", matter).get("protectedBy"));
    assertThat(certain.get("inForce").asText()).isEqualTo("YES");
    JsonNode unsure = only(hers.statusOn("2025-05-20", matter).get("orders"));
    assertThat(unsure.get("inForce").asText()).isEqualTo("UNCONFIRMED");
    assertThat(unsure.get("unserved").asBoolean()).isTrue();
    assertThat(unsure.get("service").get(0).get("failedAttempts").asInt()).isEqualTo(3);
    assertThat(hers.statusOn("2025-05-20", matter).get("unserved").asInt()).isEqualTo(1);
    JsonNode today = advocate.get(Service.CASES, "/v1/today").expect(200).json();
    assertThat(today.get("unserved").findValuesAsText("order")).contains(order.toString());
  }

  /**
   * Story 7, the window. A later issue computes California's three years (STATUTORY) and the window
   * for renewal with its reminders; until then no date given means unknown, ask for the paper.
   */
  @Test
  void theWindow() {
    UUID her = advocate.registers("Henrietta Willoughmere", "1971-12-30");
    UUID him = advocate.registers("Cornelius Ashgrovely");
    CaseFile hers = advocate.opensCase(her, "2022-06-01");
    UUID order = UUID.randomUUID();
    Matter matter =
        Matter.opened(
            advocate,
            petitionFiled("2022-05-11", court("CA", "Alameda", "Superior Court"), null, her, him),
            finalGranted("2022-06-01", order(order, him, her, null, "STAY_AWAY")),
            served("2022-06-03", order, him));
    hers.links(matter);

    JsonNode unknown = only(hers.statusOn("2024-06-01", matter).get("orders"));
    assertThat(unknown.get("end").get("basis").asText()).isEqualTo("UNKNOWN");
    assertThat(unknown.get("inForce").asText()).isEqualTo("UNCONFIRMED");
    assertThat(toAskFor(order).get("askForThePaper").asBoolean()).isTrue();

    matter.record(
        fact(
            "OrderRenewed",
            "2025-06-08",
            "order",
            order,
            "termFrom",
            "2025-06-08",
            "newEnd",
            end("2030-06-07"),
            "gapCovered",
            "UNKNOWN"));

    JsonNode stated = only(hers.statusOn("2025-06-08", matter).get("protectedBy"));
    assertThat(stated.get("end").get("basis").asText()).isEqualTo("STATED");
    assertThat(stated.get("end").get("latest").asText()).isEqualTo("2030-06-08");
    assertThat(stated.get("inForce").asText()).isEqualTo("YES");
    assertThat(only(hers.statusOn("2025-06-07", matter).get("orders")).get("inForce").asText())
        .isEqualTo("UNCONFIRMED");
  }

  /**
   * Story 13, Saturday night. A later issue adds until when the police's order could run at most,
   * and what the reinstatement revived by rule.
   */
  @Test
  void saturdayNight() {
    UUID her = advocate.registers("Evangeline Stormcroft", "1999-02-14");
    UUID him = advocate.registers("Ferdinand Mossgallow");
    CaseFile hers = advocate.opensCase(her, "2025-02-01");
    Map<String, Object> court = court("CA", "Fresno", "Superior Court");
    UUID emergency = UUID.randomUUID();
    Map<String, Object> ofThePolice = order(emergency, him, her, "2025-02-05", "NO_CONTACT");
    ofThePolice.put("issuedBy", "POLICE");
    Matter matter =
        Matter.opened(
            advocate,
            fact("EmergencyOrderGranted", "2025-02-01", "court", court, "order", ofThePolice),
            served("2025-02-01", emergency, him));
    hers.links(matter);
    matter.record(petitionFiled("2025-02-03", court, null, her, him));
    matter.record(
        fact(
            "PetitionDismissed", "2025-02-05", "atWishOf", "COURT", "reason", "FAILURE_TO_APPEAR"));
    matter.record(fact("ProceedingReinstated", "2025-02-07", "ordersRevived", "UNKNOWN"));
    UUID lasting = UUID.randomUUID();
    matter.record(
        finalGranted(
            "2025-02-21",
            order(lasting, him, her, "2028-02-21", "NO_CONTACT", "STAY_AWAY"),
            "after",
            "HEARING"));

    assertThat(hers.statusOn("2025-01-31", matter).get("protectedBy")).isEmpty();
    assertThat(inForce(hers, matter, "2025-02-01", emergency)).isEqualTo("YES");
    assertThat(inForce(hers, matter, "2025-02-04", emergency)).isEqualTo("YES");
    assertThat(pending(hers, matter, "2025-02-02")).isFalse();
    assertThat(pending(hers, matter, "2025-02-03")).isTrue();
    assertThat(pending(hers, matter, "2025-02-05")).isFalse();
    assertThat(pending(hers, matter, "2025-02-07")).isTrue();
    assertThat(pending(hers, matter, "2025-02-21")).isFalse();
    assertThat(inForce(hers, matter, "2025-02-20", lasting)).isEqualTo("null");
    assertThat(inForce(hers, matter, "2025-02-21", lasting)).isEqualTo("YES");
    assertThat(inForce(hers, matter, "2028-02-21", lasting)).isEqualTo("YES");
    assertThat(inForce(hers, matter, "2028-02-22", lasting)).isEqualTo("null");
    assertThat(matter.warnings()).isNotEmpty();
  }

  private static boolean pending(CaseFile file, Matter matter, String day) {
    for (JsonNode petition : file.statusOn(day, matter).get("petitions")) {
      if (petition.get("pending").asBoolean()) {
        return true;
      }
    }
    return false;
  }

  private static String inForce(CaseFile file, Matter matter, String day, UUID order) {
    for (JsonNode each : file.statusOn(day, matter).get("orders")) {
      if (each.get("order").asText().equals(order.toString())) {
        return each.get("inForce").asText();
      }
    }
    return "null";
  }

  /** The order in the list of those that may have ended, once it is there. */
  private static JsonNode toAskFor(UUID order) {
    return Flags.soon(
        () -> {
          for (JsonNode end :
              advocate
                  .get(Service.CASES, "/v1/ends/unconfirmed?size=100")
                  .expect(200)
                  .json()
                  .get("ends")) {
            if (end.get("order").asText().equals(order.toString())) {
              return end;
            }
          }
          return null;
        });
  }

  /** The final order as it stands on a timeline. */
  private static JsonNode finalOrder(JsonNode timeline) {
    for (JsonNode item : timeline) {
      if (item.get("standing").asText().equals("EFFECTIVE")
          && item.get("fact").has("crossPleadingFiled")) {
        return item.get("fact");
      }
    }
    throw new AssertionError("No final order on the timeline");
  }

  private static JsonNode only(JsonNode list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }
}
