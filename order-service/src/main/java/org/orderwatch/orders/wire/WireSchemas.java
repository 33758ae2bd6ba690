package org.orderwatch.orders.wire;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.wire.Shapes.Absent;

/**
 * Describes facts to OpenAPI: each is a schema of its own, told apart by the field {@code fact};
 * what may be left out is what {@link WireReader} fills in.
 */
final class WireSchemas {

  private static final String REFERENCE = "#/components/schemas/";
  private static final String FACT = Fact.class.getSimpleName();
  private static final String EVENT = OrderEvent.class.getSimpleName();

  private final Map<String, Schema<?>> made = new TreeMap<>();

  /**
   * Puts the schemas of all facts and of requests in place of what reflection on Java made of them.
   *
   * @param api the description so far
   * @param requests the records that are bodies of requests
   */
  void describe(OpenAPI api, Iterable<Class<?>> requests) {
    if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
      return;
    }
    made.clear();
    factSchema();
    requests.forEach(each -> record(each, ""));
    var all = new LinkedHashMap<>(api.getComponents().getSchemas());
    all.values().removeIf(schema -> schema.getName() != null && isIdName(schema.getName()));
    made.forEach(all::put);
    api.getComponents().setSchemas(new LinkedHashMap<>(all));
  }

  private static boolean isIdName(String name) {
    return name.endsWith("Id");
  }

  /** A request takes facts; an answer may hold corrections and assessments as well. */
  private void factSchema() {
    Schema<?> fact = choice("What happened in a proceeding");
    Schema<?> event = choice("What is recorded of a proceeding");
    made.put(FACT, fact);
    made.put(EVENT, event);
    for (Class<?> each : OrderEvent.class.getPermittedSubclasses()) {
      String name = each.getSimpleName();
      record(each, name);
      add(event, name);
      if (Shapes.FACTS.containsKey(name)) {
        add(fact, name);
      }
    }
  }

  private static Schema<?> choice(String description) {
    var choice = new Schema<Object>();
    choice.description(description);
    choice.discriminator(new Discriminator().propertyName(Shapes.DISCRIMINATOR));
    return choice;
  }

  private static void add(Schema<?> choice, String name) {
    choice.addOneOfItem(new Schema<>().$ref(REFERENCE + name));
    choice.getDiscriminator().mapping(name, REFERENCE + name);
  }

  private void record(Class<?> type, String factName) {
    String name = type.getSimpleName();
    if (made.containsKey(name)) {
      return;
    }
    var schema = new Schema<Object>();
    schema.type("object").types(java.util.Set.of("object"));
    made.put(name, schema);
    if (!factName.isEmpty()) {
      var constant = new Schema<String>();
      constant.type("string").types(java.util.Set.of("string"));
      constant.setEnum(List.of(factName));
      schema.addProperty(Shapes.DISCRIMINATOR, constant);
      schema.addRequiredItem(Shapes.DISCRIMINATOR);
    }
    for (RecordComponent component : type.getRecordComponents()) {
      schema.addProperty(component.getName(), property(component));
      if (Shapes.absent(component) == Absent.REQUIRED) {
        schema.addRequiredItem(component.getName());
      }
    }
  }

  private Schema<?> property(RecordComponent component) {
    if (List.class.isAssignableFrom(component.getType())) {
      var list = new ArraySchema();
      list.types(java.util.Set.of("array"));
      list.items(of(Shapes.elementOf(component)));
      return list;
    }
    return of(component.getType());
  }

  private Schema<?> of(Class<?> type) {
    if (type == Fact.class) {
      return new Schema<>().$ref(REFERENCE + FACT);
    }
    if (type == OrderEvent.class) {
      return new Schema<>().$ref(REFERENCE + EVENT);
    }
    if (Shapes.isId(type)) {
      return text("uuid");
    }
    if (type.isRecord()) {
      boolean fact = OrderEvent.class.isAssignableFrom(type);
      record(type, fact ? type.getSimpleName() : "");
      return new Schema<>().$ref(REFERENCE + type.getSimpleName());
    }
    if (type.isEnum()) {
      var choice = text("");
      choice.setEnum(Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
      return choice;
    }
    if (type == LocalDate.class) {
      return text("date");
    }
    if (type == Instant.class) {
      return text("date-time");
    }
    if (type == int.class || type == long.class) {
      var number = new Schema<Object>();
      number.type("integer").types(java.util.Set.of("integer"));
      return number;
    }
    return text("");
  }

  private static Schema<String> text(String format) {
    var text = new Schema<String>();
    text.type("string").types(java.util.Set.of("string"));
    if (!format.isEmpty()) {
      text.format(format);
    }
    return text;
  }
}
