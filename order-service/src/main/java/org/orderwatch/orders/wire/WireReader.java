package org.orderwatch.orders.wire;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.orderwatch.orders.proceeding.event.Fact;
import tools.jackson.databind.JsonNode;

/**
 * Reads a request's records from JSON. It collects every problem instead of stopping at the first,
 * says which field it is and what to correct, and repeats nothing of what was sent.
 */
public final class WireReader {

  /** The most elements that a list within a fact may have. */
  static final int MAX_ELEMENTS = 200;

  /** The most facts or items that a request may have. */
  static final int MAX_ITEMS = 500;

  /** The right fact in a correction: it is about the same order or hearing as the wrong one. */
  private static final String REPLACEMENT = "replacement";

  private final CourtIds courts;
  private final boolean idsRequired;
  private final List<FieldProblem> problems = new ArrayList<>();
  private boolean replacing;

  /** Names the court that a request describes without its id. */
  @FunctionalInterface
  public interface CourtIds {

    /**
     * Derives the id of a court.
     *
     * @param jurisdiction its jurisdiction's code
     * @param county its county, or null
     * @param name its name, or null
     * @return the id, the same for the same court for ever
     */
    CourtId of(String jurisdiction, @Nullable String county, @Nullable String name);
  }

  private WireReader(CourtIds courts, boolean idsRequired) {
    this.courts = courts;
    this.idsRequired = idsRequired;
  }

  /**
   * Reads the body of a request.
   *
   * @param type the record that the body is
   * @param body the JSON
   * @param courts names courts that are given without an id
   * @param <T> the type of the record
   * @return the request
   * @throws RefusedException INVALID, naming every field that is wrong
   */
  public static <T extends Record> T read(Class<T> type, JsonNode body, CourtIds courts) {
    WireRequest request = type.getAnnotation(WireRequest.class);
    var reader = new WireReader(courts, request != null && request.idsRequired());
    T value = reader.record(type, body, "");
    if (value == null || !reader.problems.isEmpty()) {
      throw new RefusedException(ProblemCode.INVALID, reader.problems, List.of());
    }
    return value;
  }

  private @Nullable Object value(Class<?> type, JsonNode node, String path) {
    if (type == Fact.class) {
      return fact(node, path);
    }
    if (Shapes.isId(type)) {
      return Values.id(type, node, path, problems);
    }
    if (type.isRecord()) {
      return record(type.asSubclass(Record.class), node, path);
    }
    return Values.plain(type, node, path, problems);
  }

  private @Nullable Object fact(JsonNode node, String path) {
    if (!node.isObject()) {
      return problem(path, "NOT_AN_OBJECT", "Give an object with the field fact.");
    }
    JsonNode name = node.get(Shapes.DISCRIMINATOR);
    Class<? extends Fact> type =
        name != null && name.isString() ? Shapes.FACTS.get(name.stringValue()) : null;
    if (type == null) {
      return problem(
          path + "." + Shapes.DISCRIMINATOR,
          name == null ? "REQUIRED" : "UNKNOWN_KIND",
          "Give one of: " + String.join(", ", Shapes.FACTS.keySet()) + ".");
    }
    return record(type.asSubclass(Record.class), node, path);
  }

  private <T extends Record> @Nullable T record(Class<T> type, JsonNode node, String path) {
    if (!node.isObject()) {
      problem(path, "NOT_AN_OBJECT", "Give an object.");
      return null;
    }
    int before = problems.size();
    RecordComponent[] components = type.getRecordComponents();
    checkNoOthers(type, components, node, path);
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(components[i], node, path);
    }
    if (problems.size() > before) {
      return null;
    }
    if (type == Court.class) {
      checkCourt(values, path);
    }
    return problems.size() > before ? null : construct(type, components, values);
  }

  private void checkNoOthers(
      Class<?> type, RecordComponent[] components, JsonNode node, String path) {
    List<String> allowed =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toList());
    if (Fact.class.isAssignableFrom(type)) {
      allowed.addFirst(Shapes.DISCRIMINATOR);
    }
    if (!allowed.containsAll(node.propertyNames())) {
      problem(
          path,
          "UNKNOWN_FIELD",
          "Leave out what is not one of: " + String.join(", ", allowed) + ".");
    }
  }

  private @Nullable Object component(
      RecordComponent component, JsonNode parent, String parentPath) {
    String path =
        parentPath.isEmpty() ? component.getName() : parentPath + "." + component.getName();
    JsonNode node = parent.get(component.getName());
    if (node == null || node.isNull()) {
      return absent(component, path);
    }
    if (List.class.isAssignableFrom(component.getType())) {
      return list(Shapes.elementOf(component), node, path);
    }
    if (!component.getName().equals(REPLACEMENT)) {
      return value(component.getType(), node, path);
    }
    replacing = true;
    Object right = value(component.getType(), node, path);
    replacing = false;
    return right;
  }

  private @Nullable Object absent(RecordComponent component, String path) {
    return switch (Shapes.absent(component)) {
      case NULL -> null;
      case EMPTY -> List.of();
      case UNKNOWN -> Shapes.unknown(component.getType()).orElseThrow();
      case NOT_STATED -> new StatedEnd(StatedEndKind.NOT_STATED, null);
      case MADE -> made(component, path);
      case REQUIRED -> problem(path, "REQUIRED", "Give this field.");
    };
  }

  private @Nullable Object made(RecordComponent component, String path) {
    if (component.getType() == CourtId.class) {
      return null; // derived from the court's other fields, once they are read
    }
    if (replacing && component.getType() != EntryId.class) {
      return problem(path, "REQUIRED", "Give the id that the entry to correct has.");
    }
    return idsRequired
        ? problem(path, "REQUIRED", "Give an id, so that sending it again changes nothing.")
        : Values.newId(component.getType(), UUID.randomUUID());
  }

  private @Nullable Object list(Class<?> element, JsonNode node, String path) {
    if (!node.isArray()) {
      return problem(path, "NOT_A_LIST", "Give a list.");
    }
    boolean outer = element == Fact.class || !path.contains(".");
    int most = outer ? MAX_ITEMS : MAX_ELEMENTS;
    if (node.size() > most) {
      return problem(path, "TOO_MANY", "Give at most " + most + " elements.");
    }
    var read = new ArrayList<Object>(node.size());
    for (int i = 0; i < node.size(); i++) {
      Object each = value(element, node.get(i), path + "[" + i + "]");
      if (each != null) {
        read.add(each);
      }
    }
    return read;
  }

  /** Components of a court: id, jurisdiction, county, name, zone. */
  private void checkCourt(@Nullable Object[] values, String path) {
    String jurisdiction = Values.jurisdiction(values[1], path, problems);
    values[4] = Values.zone(values[4], path, problems);
    if (jurisdiction == null) {
      return;
    }
    values[1] = jurisdiction;
    CourtId derived = courts.of(jurisdiction, (String) values[2], (String) values[3]);
    if (values[0] == null) {
      values[0] = derived;
    } else if (!values[0].equals(derived)) {
      problem(
          path + ".id", "NOT_THIS_COURT", "Leave the id of a court out; it follows from the rest.");
    }
  }

  private static <T extends Record> T construct(
      Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
    }
  }

  private @Nullable Object problem(String path, String code, String message) {
    problems.add(new FieldProblem(path.isEmpty() ? "body" : path, code, message));
    return null;
  }
}
