package org.orderwatch.cases.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.published.OrderEvent;

/** Leaves out of a fact the ids of other cases, so that nobody learns that there are any. */
final class Masks {

  private static final JsonMapper JSON = EventJson.published();

  private Masks() {}

  static OrderEvent withoutOtherCases(OrderEvent fact, CaseId caseId) {
    try {
      JsonNode tree = JSON.readTree(JSON.writerFor(OrderEvent.class).writeValueAsBytes(fact));
      strip(tree, caseId.toString());
      return JSON.treeToValue(tree, OrderEvent.class);
    } catch (java.io.IOException e) {
      if (e instanceof JsonProcessingException json) {
        json.clearLocation();
      }
      throw new IllegalStateException("A fact of the timeline cannot be shown", e);
    }
  }

  private static void strip(JsonNode node, String own) {
    if (node instanceof ObjectNode object) {
      JsonNode reportedIn = object.get("reportedIn");
      if (reportedIn != null && !own.equals(reportedIn.asText())) {
        object.remove("reportedIn");
      }
    }
    node.forEach(child -> strip(child, own));
  }
}
