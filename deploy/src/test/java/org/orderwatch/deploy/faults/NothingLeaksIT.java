package org.orderwatch.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.Agency;
import org.orderwatch.deploy.driving.CaseFile;
import org.orderwatch.deploy.driving.Facts;
import org.orderwatch.deploy.driving.Matter;
import org.orderwatch.deploy.driving.PersonalTexts;
import org.orderwatch.deploy.driving.Script;
import org.orderwatch.deploy.driving.Topics;

/**
 * After all other tests of the run: no name, birth date, docket number, reference or note that any
 * of them used lies in a log, a topic, a metric, an address or a test report.
 */
@Order(Integer.MAX_VALUE)
class NothingLeaksIT {

  @RegisterExtension static final RunningSystem RUNNING = RunningSystem.shared();

  @Test
  void nothingPersonalLiesWhereItMayNot() throws IOException {
    Script script = Agency.another(RUNNING, "leaks").script("leaks", "ADVOCATE", "SUPERVISOR");
    Matter matter = everythingOnce(script);
    assertThat(matter.assessed().get("petitions")).hasSize(1);
    Map<String, String> places = places();

    assertThat(PersonalTexts.all()).hasSizeGreaterThan(5);
    // The search can fail: ids of the same facts are found in topics, events and addresses.
    assertThat(places.getOrDefault("topic orders", "").contains(matter.id().toString())).isTrue();
    assertThat(places.getOrDefault("topic cases", "").contains(script.id().toString())).isTrue();
    assertThat(places.getOrDefault("log case-service-access", "").contains("/v1/persons/search"))
        .isTrue();
    assertThat(places.getOrDefault("log order-service-access", "").contains(matter.id().toString()))
        .isTrue();
    assertThat(places).containsKey("log order-service");
    assertThat(places.getOrDefault("metrics of order-service", "").contains("orderwatch_"))
        .isTrue();

    List<String> found = new ArrayList<>();
    for (Map.Entry<String, String> place : places.entrySet()) {
      int text = 0;
      for (String personal : PersonalTexts.all()) {
        text++;
        if (place.getValue().contains(personal)) {
          found.add("text " + text + " of the run in " + place.getKey());
        }
      }
    }
    // What was found is named by its number: this report must not hold it either.
    assertThat(found).isEmpty();
  }

  /** Personal texts by every way into the system, also by ways that are refused. */
  private static Matter everythingOnce(Script script) {
    var her = script.registers("Apollonia Wetherspoone", "1976-04-13");
    var him = script.registers("Balthazar Underwoodson", "1974-02-27");
    CaseFile file = script.opensCase(her, "2025-01-02");
    script
        .post(
            Service.CASES,
            "/v1/cases/" + file.id() + "/notes",
            Map.of("text", PersonalTexts.used("Afraid-of-the-blue-van-QZV")))
        .expect(201);
    script
        .post(
            Service.CASES,
            "/v1/persons/search",
            Map.of("name", "Apollonia", "birthDate", "1976-04-13"))
        .expect(200);
    String hidden = PersonalTexts.used("Zebulon-Quartermainey");
    script.post(Service.CASES, "/v1/persons", Map.of("nmae", hidden)).expect(400);
    script.post(Service.CASES, "/v1/persons", Map.of("name", "A".repeat(5000) + hidden));
    script.post(Service.CASES, "/v1/persons", Map.of("name", "x", "birthDate", hidden));
    script.post(Service.ORDERS, "/v1/proceedings", Map.of("facts", hidden)).expect(400);
    Map<String, Object> court = Facts.court("PA", "Chester", "Common Pleas");
    script.post(Service.ORDERS, "/v1/dockets", Map.of("court", hidden, "number", "CV-" + hidden));
    return Matter.opened(
        script,
        Facts.petitionFiled(
            "2025-01-02", court, Facts.docket(script, court, "CV-2025-88431-QZV"), her, him));
  }

  private static Map<String, String> places() throws IOException {
    Map<String, String> places = new TreeMap<>();
    for (String topic : Topics.names(RUNNING)) {
      places.put(
          "topic " + topic,
          Topics.all(RUNNING, topic).stream()
              .map(record -> record.key() + record.value() + record.headers())
              .collect(Collectors.joining("\n")));
    }
    for (Service service : Service.values()) {
      places.put(
          "metrics of " + service.title(),
          RUNNING.operator().get(service, "/actuator/prometheus").body());
    }
    for (Path log : files(RUNNING.logs())) {
      String name = String.valueOf(log.getFileName());
      places.merge("log " + name.replaceAll("\\.?[0-9-]*\\.log.*", ""), text(log), String::concat);
    }
    Path target = Objects.requireNonNull(RUNNING.installation().folder().getParent());
    for (String reports : List.of("surefire-reports", "failsafe-reports")) {
      for (Path report : files(target.resolve(reports))) {
        places.put(reports + " " + report.getFileName(), text(report));
      }
    }
    return places;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
