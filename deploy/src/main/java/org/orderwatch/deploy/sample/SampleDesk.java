package org.orderwatch.deploy.sample;

import static org.orderwatch.deploy.sample.SampleMatter.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.deploy.Service;

/** Registers persons and opens cases as somebody at the agency does. */
final class SampleDesk {

  private final SampleApi api;
  private final List<String> advocates;
  private int opened;

  /**
   * A desk.
   *
   * @param advocates the ids of the users who work on the cases in turn
   */
  SampleDesk(SampleApi api, List<String> advocates) {
    this.api = api;
    this.advocates = advocates;
  }

  /** How many cases were opened. */
  int opened() {
    return opened;
  }

  SampleMatter matter(String name, String state, String county) {
    return new SampleMatter(api, name, state, county);
  }

  UUID person(String name, String born) {
    return UUID.fromString(
        api.post(
                Service.CASES,
                "/v1/persons",
                name + born,
                map("name", name, "birthDate", born.isEmpty() ? null : born))
            .path("person")
            .asText());
  }

  UUID openCase(String story, UUID client, LocalDate on, UUID... proceedings) {
    UUID caseId =
        UUID.fromString(
            api.post(
                    Service.CASES,
                    "/v1/cases",
                    story,
                    map(
                        "client",
                        client,
                        "advocates",
                        List.of(advocates.get(opened % advocates.size())),
                        "on",
                        on.toString()))
                .path("caseId")
                .asText());
    for (UUID proceeding : proceedings) {
      api.post(
          Service.CASES,
          "/v1/cases/" + caseId + "/links/proceedings?after=" + proceeding + ":0",
          story + proceeding,
          map("proceeding", proceeding));
    }
    opened++;
    return caseId;
  }

  /** Links a person to the client of a case. */
  void link(String story, UUID caseId, UUID person, String how) {
    api.post(
        Service.CASES,
        "/v1/cases/" + caseId + "/links/persons",
        story,
        map("person", person, "to", "CLIENT", "how", how));
  }

  void correct(UUID proceeding, String story, UUID entry, Map<String, Object> right) {
    api.post(
        Service.ORDERS,
        "/v1/proceedings/" + proceeding + "/corrections",
        story,
        map(
            "corrections",
            List.of(
                map(
                    "corrects",
                    entry,
                    "kind",
                    "WRONG_VALUE",
                    "source",
                    "COURT_RECORD",
                    "replacement",
                    right))));
  }
}
