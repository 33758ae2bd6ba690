package org.orderwatch.cases.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.OrderEvent;

/** Facts as trees of JSON, addressed by paths like {@code order.terms.relief}. */
final class FactTrees {

  private static final JsonMapper JSON = EventJson.published();

  private FactTrees() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  /** The tree of a fact. */
  static ObjectNode of(OrderEvent fact) {
    try {
      return (ObjectNode) JSON.readTree(JSON.writerFor(OrderEvent.class).writeValueAsBytes(fact));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The tree of any value that events are made of. */
  static JsonNode tree(Object value) {
    return JSON.valueToTree(value);
  }

  /** The fact of a tree. */
  static OrderEvent fact(JsonNode tree) {
    try {
      return JSON.treeToValue(tree, OrderEvent.class);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  /** What was assessed, from an answer of the order service that does not name its type. */
  static @Nullable DeadlinesAssessed assessed(JsonNode tree) {
    if (!(tree instanceof ObjectNode object)) {
      return null;
    }
    ObjectNode named = object.deepCopy();
    named.put("fact", DeadlinesAssessed.class.getSimpleName());
    return (DeadlinesAssessed) fact(named);
  }

  /** A value of a known type. */
  static <T> T value(JsonNode tree, Class<T> type) {
    try {
      return JSON.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  static JsonNode read(byte[] json) {
    try {
      JsonNode tree = json.length == 0 ? null : JSON.readTree(json);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The tree as maps and lists, for any writer of JSON; the order of the fields is kept. */
  static Map<String, Object> plain(ObjectNode tree) {
    return JSON.convertValue(tree, new TypeReference<Map<String, Object>>() {});
  }

  /** What stands at a path; a missing node if nothing does. */
  static JsonNode at(JsonNode tree, String path) {
    JsonNode node = tree;
    for (String step : path.split("\\.")) {
      node = node.path(step);
    }
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  /** Puts a value at a path and makes the objects on the way. */
  static void put(ObjectNode tree, String path, JsonNode value) {
    String[] steps = path.split("\\.");
    ObjectNode node = tree;
    for (int i = 0; i < steps.length - 1; i++) {
      JsonNode next = node.get(steps[i]);
      node = next instanceof ObjectNode object ? object : node.putObject(steps[i]);
    }
    node.set(steps[steps.length - 1], value);
  }

  static void put(ObjectNode tree, String path, String value) {
    put(tree, path, JSON.getNodeFactory().textNode(value));
  }

  /** Says nothing of what could not be read: it may be about people. */
  private static IllegalStateException unreadable(IOException e) {
    if (e instanceof JsonProcessingException json) {
      json.clearLocation();
    }
    return new IllegalStateException(
        "JSON of a fact cannot be read: " + e.getClass().getSimpleName());
  }
}
