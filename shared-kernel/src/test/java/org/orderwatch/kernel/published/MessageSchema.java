package org.orderwatch.kernel.published;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.Id;

/**
 * Writes the JSON schema of a published event and its envelope out of the records themselves. What
 * a record does not mark as nullable is required; unknown properties are allowed, because the
 * contract grows by addition.
 */
final class MessageSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MessageSchema() {}

  static ObjectNode of(String name, Class<? extends PublishedEvent> type) {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", name);
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("specversion").put("const", "1.0");
    properties.set("id", text());
    properties.set("source", text());
    properties.putObject("type").put("const", name);
    properties.set("subject", text());
    properties.set("time", text("date-time"));
    properties.putObject("datacontenttype").put("const", "application/json");
    properties.set("agency", text("uuid"));
    properties.set("sequence", text().put("pattern", "^[0-9]+$"));
    properties.set("recordedby", text("uuid"));
    properties.set("correlation", text());
    properties.set("data", record(type));
    ArrayNode required = schema.putArray("required");
    List.of("specversion", "id", "source", "type", "subject", "time", "agency", "sequence", "data")
        .forEach(required::add);
    return schema;
  }

  private static ObjectNode record(Class<?> type) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    if (OrderEvent.class.isAssignableFrom(type)) {
      properties.putObject("fact").put("const", type.getSimpleName());
      required.add("fact");
    }
    for (RecordComponent component : type.getRecordComponents()) {
      properties.set(component.getName(), value(component.getGenericType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    schema.set("required", required);
    return schema;
  }

  private static ObjectNode value(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      ObjectNode array = JSON.objectNode().put("type", "array");
      array.set("items", value(list.getActualTypeArguments()[0]));
      return array;
    }
    Class<?> raw = (Class<?>) type;
    if (Id.class.isAssignableFrom(raw)) {
      return text("uuid");
    }
    if (raw == LocalDate.class) {
      return text("date");
    }
    if (raw == Instant.class) {
      return text("date-time");
    }
    if (raw == String.class) {
      return text();
    }
    if (raw == int.class || raw == long.class) {
      return JSON.objectNode().put("type", "integer");
    }
    if (raw == boolean.class) {
      return JSON.objectNode().put("type", "boolean");
    }
    if (raw.isEnum()) {
      ObjectNode words = text();
      ArrayNode allowed = words.putArray("enum");
      Arrays.stream(raw.getEnumConstants()).forEach(each -> allowed.add(each.toString()));
      return words;
    }
    if (raw == OrderEvent.class) {
      return fact();
    }
    return record(raw);
  }

  /** A fact within a correction: its own schema stands in the file of its name. */
  private static ObjectNode fact() {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ArrayNode names = schema.putObject("properties").putObject("fact").putArray("enum");
    Arrays.stream(OrderEvent.class.getPermittedSubclasses())
        .filter(each -> each != EntryCorrected.class && each != DeadlinesAssessed.class)
        .forEach(each -> names.add(each.getSimpleName()));
    schema.putArray("required").add("fact");
    return schema;
  }

  private static ObjectNode text() {
    return JSON.objectNode().put("type", "string");
  }

  private static ObjectNode text(String format) {
    return text().put("format", format);
  }
}
