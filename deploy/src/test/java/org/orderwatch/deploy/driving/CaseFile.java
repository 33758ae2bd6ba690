package org.orderwatch.deploy.driving;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.deploy.Service;

/**
 * A case, as the script that opened it sees it.
 *
 * @param by the script
 * @param id the case
 */
public record CaseFile(Script by, UUID id) {

  /** Links a proceeding, so that those who may see the case may see it too. */
  public CaseFile links(Matter matter) {
    by.post(
            Service.CASES,
            "/v1/cases/" + id + "/links/proceedings?after=" + matter.seen(),
            Map.of("proceeding", matter.id()))
        .expect(200);
    return this;
  }

  /** What the case says of a day, once it knows all that was recorded in the matter. */
  public JsonNode statusOn(String day, Matter matter) {
    return shown("?on=" + day + "&after=" + matter.seen()).get("status");
  }

  /** The case as its page shows it. */
  public JsonNode shown(String query) {
    return by.get(Service.CASES, "/v1/cases/" + id + query).expect(200).json();
  }

  /** Its timeline, once it knows all that was recorded in the matter. */
  public JsonNode timeline(Matter matter) {
    return by.get(Service.CASES, "/v1/cases/" + id + "/timeline?after=" + matter.seen())
        .expect(200)
        .json()
        .get("items");
  }
}
