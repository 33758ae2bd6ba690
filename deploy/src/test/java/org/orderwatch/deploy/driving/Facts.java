package org.orderwatch.deploy.driving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.deploy.Service;

/** The facts of court papers, as a script writes them down. */
public final class Facts {

  private Facts() {}

  /** A court of a state. */
  public static Map<String, Object> court(String state, String county, String name) {
    return map("jurisdiction", state, "county", county, "name", name);
  }

  /** The id that stands for a docket number of a court. */
  public static UUID docket(Script by, Map<String, Object> court, String number) {
    Answer known = by.post(Service.ORDERS, "/v1/courts", Map.of("court", court)).expect(200);
    return Script.id(
        by.post(
                Service.ORDERS,
                "/v1/dockets",
                Map.of(
                    "court", known.json().get("id").asText(), "number", PersonalTexts.used(number)))
            .expect(200),
        "id");
  }

  /** Any fact from a court's record, with further fields as names and values in turn. */
  public static Map<String, Object> fact(String type, String on, @Nullable Object... fields) {
    Map<String, Object> fact = map(fields);
    fact.put("fact", type);
    fact.put("entry", map("occurredOn", on, "source", "COURT_RECORD"));
    return fact;
  }

  /** A petition was filed by one person against another. */
  public static Map<String, Object> petitionFiled(
      String on, Map<String, Object> court, @Nullable UUID docket, UUID petitioner, UUID against) {
    return fact(
        "PetitionFiled",
        on,
        "petition",
        map(
            "court", court,
            "docket", docket,
            "petitioner", petitioner,
            "respondents", List.of(against),
            "kind", "DOMESTIC"));
  }

  /** An ex parte order of a judge. */
  public static Map<String, Object> exParteGranted(String on, Map<String, Object> order) {
    return fact("ExParteOrderGranted", on, "order", order);
  }

  /** A final order. */
  public static Map<String, Object> finalGranted(
      String on, Map<String, Object> order, @Nullable Object... fields) {
    return fact("FinalOrderGranted", on, plus(fields, "order", order));
  }

  /** Somebody was given an order. */
  public static Map<String, Object> served(String on, UUID order, UUID restrained) {
    return fact("OrderServed", on, "order", order, "restrained", restrained, "method", "PERSONAL");
  }

  /**
   * An order by which one person is restrained for another.
   *
   * @param lastDay the last day that the court stated, or null where it stated none
   */
  public static Map<String, Object> order(
      UUID id, UUID restrained, UUID protects, @Nullable String lastDay, String... relief) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String each : relief) {
      all.add(map("relief", each));
    }
    return map(
        "id",
        id,
        "issuedBy",
        "JUDGE",
        "statedEnd",
        end(lastDay),
        "terms",
        map("restraints", List.of(restraint(restrained, protects)), "relief", all));
  }

  /** Who is restrained for whom. */
  public static Map<String, Object> restraint(UUID restrained, UUID protects) {
    return map("restrained", restrained, "protects", List.of(protects));
  }

  /** The end that a court stated. */
  public static Map<String, Object> end(@Nullable String lastDay) {
    return lastDay == null ? map("kind", "NOT_STATED") : map("kind", "DATE", "lastDay", lastDay);
  }

  private static @Nullable Object[] plus(@Nullable Object[] fields, String name, Object value) {
    @Nullable Object[] all = new @Nullable Object[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = name;
    all[fields.length + 1] = value;
    return all;
  }

  /** Names and values in turn; those without a value are left out. */
  public static Map<String, Object> map(@Nullable Object... namesAndValues) {
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
