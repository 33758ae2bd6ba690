package org.orderwatch.orders.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.Id;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.HearingScheduled;

/** What the records of a request look like as JSON; shared by the reader and by OpenAPI. */
final class Shapes {

  /** The name of the field that says which fact an object is. */
  static final String DISCRIMINATOR = "fact";

  /** The facts that a client may send, by name. Corrections have a request of their own. */
  static final Map<String, Class<? extends Fact>> FACTS = facts();

  private static final Set<String> MADE =
      Set.of(
          Entry.class.getSimpleName() + ".id",
          GrantedOrder.class.getSimpleName() + ".id",
          Court.class.getSimpleName() + ".id",
          HearingScheduled.class.getSimpleName() + ".hearing",
          HearingContinued.class.getSimpleName() + ".newHearing");

  private Shapes() {}

  /** What stands for a field that is absent. */
  enum Absent {
    /** It must be given. */
    REQUIRED,
    /** Null: it is not known. */
    NULL,
    /** An id made for it. */
    MADE,
    /** The constant UNKNOWN of an enum. */
    UNKNOWN,
    /** The empty list. */
    EMPTY,
    /** A stated end of the kind NOT_STATED. */
    NOT_STATED
  }

  static Absent absent(RecordComponent component) {
    Class<?> type = component.getType();
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return Absent.NULL;
    }
    if (component.isAnnotationPresent(MadeIfAbsent.class)
        || MADE.contains(
            component.getDeclaringRecord().getSimpleName() + "." + component.getName())) {
      return Absent.MADE;
    }
    if (type == StatedEnd.class) {
      return Absent.NOT_STATED;
    }
    if (List.class.isAssignableFrom(type)) {
      return Absent.EMPTY;
    }
    return unknown(type).isPresent() ? Absent.UNKNOWN : Absent.REQUIRED;
  }

  static Optional<Object> unknown(Class<?> type) {
    if (!type.isEnum()) {
      return Optional.empty();
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.toString().equals("UNKNOWN"))
        .findFirst()
        .map(Object.class::cast);
  }

  static boolean isId(Class<?> type) {
    return Id.class.isAssignableFrom(type);
  }

  static Class<?> elementOf(RecordComponent component) {
    Type generic = component.getGenericType();
    if (generic instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] instanceof Class<?> element) {
      return element;
    }
    throw new IllegalStateException("No element type for " + component.getName());
  }

  private static Map<String, Class<? extends Fact>> facts() {
    var found = new LinkedHashMap<String, Class<? extends Fact>>();
    collect(Fact.class, found);
    return Collections.unmodifiableMap(found);
  }

  /** Facts are sealed in groups; those that can be sent are the records at the ends. */
  private static void collect(Class<?> type, Map<String, Class<? extends Fact>> found) {
    if (type.isRecord()) {
      found.put(type.getSimpleName(), type.asSubclass(Fact.class));
      return;
    }
    for (Class<?> each : type.getPermittedSubclasses()) {
      collect(each, found);
    }
  }
}
