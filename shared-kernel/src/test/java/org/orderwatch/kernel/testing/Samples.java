package org.orderwatch.kernel.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.orderwatch.kernel.ids.Id;
import org.orderwatch.kernel.vocabulary.Continuation;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;

/**
 * One invented value of any record of events: always the same, every component filled, also those
 * that may be null. A value depends on the name of its component only, so a new component changes
 * no other.
 */
public final class Samples {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LATER = LocalDate.of(2026, 9, 1);
  private static final Instant INSTANT = Instant.parse("2026-03-02T15:04:05.678Z");
  private static final Set<String> AHEAD =
      Set.of("lastDay", "until", "latest", "earliest", "expected", "continuesUntil", "termFrom");
  private static final Map<String, String> TEXTS =
      Map.of(
          "jurisdiction", "OH",
          "county", "Franklin",
          "name", "Court of Common Pleas",
          "zone", "America/New_York",
          "rules", "stated-dates-1",
          "fund", "VOCA",
          "channel", "INBOX");

  private Samples() {}

  /**
   * Makes the sample of a record.
   *
   * @param type the class of a record
   * @return its one sample
   * @param <T> the record
   */
  public static <T> T of(Class<T> type) {
    return type.cast(value(type, type.getSimpleName()));
  }

  private static Object value(Type type, String name) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return List.of(value(list.getActualTypeArguments()[0], name));
    }
    Class<?> raw = (Class<?>) type;
    if (raw == LocalDate.class) {
      return AHEAD.contains(name) ? LATER : DAY;
    }
    if (raw == Instant.class) {
      return INSTANT;
    }
    if (raw == String.class) {
      return TEXTS.getOrDefault(name, name);
    }
    if (raw == UUID.class) {
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
    if (raw == int.class) {
      return 2;
    }
    if (raw == long.class) {
      return 2L;
    }
    if (raw == boolean.class) {
      return false;
    }
    if (raw == ModifiedEnd.class) {
      return ModifiedEnd.DATE;
    }
    if (raw == Continuation.class) {
      return Continuation.UNTIL_DATE;
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    if (raw.isSealed()) {
      return value(anyOf(raw), name);
    }
    if (raw.isRecord()) {
      return construct(raw, name);
    }
    throw new IllegalArgumentException("No sample for " + raw.getSimpleName());
  }

  /** The record that stands for a family: service of an order if it has one. */
  private static Class<?> anyOf(Class<?> family) {
    List<Class<?>> records = records(family).toList();
    return records.stream()
        .filter(each -> each.getSimpleName().equals("OrderServed"))
        .findFirst()
        .orElse(records.getFirst());
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::records);
  }

  private static Object construct(Class<?> type, String name) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean id = Id.class.isAssignableFrom(type);
      values[i] = value(components[i].getGenericType(), id ? name : components[i].getName());
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getSimpleName() + " cannot be made", e);
    }
  }
}
