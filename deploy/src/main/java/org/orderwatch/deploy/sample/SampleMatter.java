package org.orderwatch.deploy.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.deploy.Service;

/** A proceeding that is told fact by fact and then recorded. */
final class SampleMatter {

  private final SampleApi api;
  private final String name;
  private final Map<String, Object> court;
  private final List<Map<String, Object>> facts = new ArrayList<>();

  SampleMatter(SampleApi api, String name, String state, String county) {
    this.api = api;
    this.name = name;
    this.court = map("jurisdiction", state, "county", county);
  }

  UUID id() {
    return api.id(name);
  }

  UUID order(String order) {
    return api.id(name + "/order/" + order);
  }

  UUID hearing(String hearing) {
    return api.id(name + "/hearing/" + hearing);
  }

  UUID entry(int index) {
    return api.id(name + "/entry/" + index);
  }

  /** Any fact: names and values in turn. */
  SampleMatter fact(String kind, LocalDate on, @Nullable Object... fields) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("fact", kind);
    fact.put(
        "entry",
        map("id", entry(facts.size()), "occurredOn", on.toString(), "source", "COURT_RECORD"));
    fact.putAll(map(fields));
    facts.add(fact);
    return this;
  }

  SampleMatter petition(LocalDate on, UUID petitioner, UUID respondent, String relationship) {
    return fact("PetitionFiled", on, "petition", petitionOf(petitioner, respondent, relationship));
  }

  SampleMatter crossPetition(LocalDate on, UUID petitioner, UUID respondent, SampleMatter answers) {
    return fact(
        "CrossPetitionFiled",
        on,
        "petition",
        petitionOf(petitioner, respondent, "UNKNOWN"),
        "answers",
        answers.id());
  }

  private Map<String, Object> petitionOf(UUID petitioner, UUID respondent, String relationship) {
    return map(
        "court",
        court,
        "petitioner",
        petitioner,
        "respondents",
        List.of(respondent),
        "kind",
        "DOMESTIC",
        "reliefRequested",
        List.of(map("relief", "NO_CONTACT"), map("relief", "STAY_AWAY")),
        "relationship",
        relationship);
  }

  /**
   * An order by which one person is restrained for another.
   *
   * @param kind the fact, such as {@code ExParteOrderGranted}
   * @param order its name in this proceeding
   * @param lastDay the last day that the court stated, or null
   */
  SampleMatter granted(
      String kind,
      LocalDate on,
      String order,
      UUID restrained,
      UUID protects,
      @Nullable LocalDate lastDay,
      String... relief) {
    return granted(kind, on, order, List.of(restraint(restrained, protects)), lastDay, relief);
  }

  SampleMatter granted(
      String kind,
      LocalDate on,
      String order,
      List<Map<String, Object>> restraints,
      @Nullable LocalDate lastDay,
      String... relief) {
    boolean police = kind.equals("EmergencyOrderGranted") || kind.equals("CriminalOrderGranted");
    return fact(
        kind,
        on,
        "court",
        police ? court : null,
        "order",
        map(
            "id",
            order(order),
            "issuedBy",
            police ? "POLICE" : "JUDGE",
            "statedEnd",
            end(lastDay),
            "terms",
            terms(restraints, relief)));
  }

  SampleMatter served(LocalDate on, String order, UUID restrained) {
    return fact(
        "OrderServed", on, "order", order(order), "restrained", restrained, "method", "PERSONAL");
  }

  /** Records it; doing so again changes nothing. */
  UUID record() {
    api.post(Service.ORDERS, "/v1/proceedings", name, map("proceedingId", id(), "facts", facts));
    return id();
  }

  static Map<String, Object> terms(List<Map<String, Object>> restraints, String... relief) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String each : relief) {
      all.add(map("relief", each));
    }
    return map("restraints", restraints, "relief", all);
  }

  static Map<String, Object> restraint(UUID restrained, UUID protects) {
    return map("restrained", restrained, "protects", List.of(protects));
  }

  static Map<String, Object> end(@Nullable LocalDate lastDay) {
    return lastDay == null
        ? map("kind", "NOT_STATED")
        : map("kind", "DATE", "lastDay", lastDay.toString());
  }

  static Map<String, Object> map(@Nullable Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        map.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return map;
  }
}
