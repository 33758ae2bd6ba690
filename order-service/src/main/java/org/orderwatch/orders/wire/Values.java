package org.orderwatch.orders.wire;

import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.time.Jurisdiction;
import org.orderwatch.kernel.web.FieldProblem;
import tools.jackson.databind.JsonNode;

/** Reads single values; null with a problem added where one cannot be read. */
final class Values {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
  private static final int LONGEST = 200;
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Values() {}

  static @Nullable Object id(
      Class<?> type, JsonNode node, String path, List<FieldProblem> problems) {
    if (!node.isString() || !UUID_FORM.matcher(node.stringValue()).matches()) {
      return add(
          problems, path, "NOT_AN_ID", "Give an id like 123e4567-e89b-42d3-a456-426614174000.");
    }
    return newId(type, UUID.fromString(node.stringValue()));
  }

  static Object newId(Class<?> type, UUID value) {
    try {
      return type.getConstructor(UUID.class).newInstance(value);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("Cannot make an id", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make an id", e);
    }
  }

  static @Nullable Object plain(
      Class<?> type, JsonNode node, String path, List<FieldProblem> problems) {
    if (type.isEnum()) {
      return constant(type, node, path, problems);
    }
    if (type == LocalDate.class) {
      return date(node, path, problems);
    }
    if (type == Instant.class) {
      return instant(node, path, problems);
    }
    if (type == String.class) {
      return text(node, path, problems);
    }
    throw new IllegalStateException("A request has no " + type.getSimpleName());
  }

  private static @Nullable Object constant(
      Class<?> type, JsonNode node, String path, List<FieldProblem> problems) {
    Object[] constants = type.getEnumConstants();
    if (node.isString()) {
      for (Object each : constants) {
        if (((Enum<?>) each).name().equals(node.stringValue())) {
          return each;
        }
      }
    }
    String allowed =
        Arrays.stream(constants)
            .map(each -> ((Enum<?>) each).name())
            .collect(Collectors.joining(", "));
    return add(problems, path, "NOT_A_CHOICE", "Give one of: " + allowed + ".");
  }

  private static @Nullable Object date(JsonNode node, String path, List<FieldProblem> problems) {
    try {
      if (node.isString()) {
        LocalDate date = LocalDate.parse(node.stringValue());
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
          return add(
              problems, path, "OUT_OF_RANGE", "Give a day from " + FIRST + " to " + LAST + ".");
        }
        return date;
      }
    } catch (DateTimeException notOne) {
      // reported below, without what was sent
    }
    return add(problems, path, "NOT_A_DATE", "Give a date that exists, like 2026-11-20.");
  }

  private static @Nullable Object instant(JsonNode node, String path, List<FieldProblem> problems) {
    try {
      if (node.isString()) {
        Instant instant = Instant.parse(node.stringValue());
        if (date(instant).isBefore(FIRST) || date(instant).isAfter(LAST)) {
          return add(
              problems, path, "OUT_OF_RANGE", "Give a day from " + FIRST + " to " + LAST + ".");
        }
        return instant;
      }
    } catch (DateTimeException notOne) {
      // reported below, without what was sent
    }
    return add(problems, path, "NOT_AN_INSTANT", "Give a moment like 2026-11-20T15:30:00Z.");
  }

  private static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, java.time.ZoneOffset.UTC);
  }

  private static @Nullable Object text(JsonNode node, String path, List<FieldProblem> problems) {
    if (!node.isString()) {
      return add(problems, path, "NOT_A_TEXT", "Give a text.");
    }
    String text = node.stringValue().strip();
    if (text.isEmpty()) {
      return add(problems, path, "EMPTY", "Leave it out if it is not known.");
    }
    if (text.length() > LONGEST) {
      return add(problems, path, "TOO_LONG", "Give at most " + LONGEST + " characters.");
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return add(problems, path, "NOT_ONE_LINE", "Give a single line of text.");
    }
    return text;
  }

  static @Nullable String jurisdiction(
      @Nullable Object given, String path, List<FieldProblem> problems) {
    var found =
        given instanceof String text
            ? Jurisdiction.of(text)
            : java.util.Optional.<Jurisdiction>empty();
    if (found.isEmpty()) {
      add(
          problems,
          path.isEmpty() ? "jurisdiction" : path + ".jurisdiction",
          "NOT_A_CHOICE",
          "Give the two letters of a state or DC, or TRIBAL, TERRITORY, MILITARY or FOREIGN.");
      return null;
    }
    return found.get().name();
  }

  static @Nullable String zone(@Nullable Object given, String path, List<FieldProblem> problems) {
    if (!(given instanceof String text)) {
      return null;
    }
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      add(
          problems,
          path.isEmpty() ? "zone" : path + ".zone",
          "NOT_A_CHOICE",
          "Give a time zone like America/New_York.");
      return null;
    }
    return text;
  }

  private static @Nullable Object add(
      List<FieldProblem> problems, String path, String code, String message) {
    problems.add(new FieldProblem(path, code, message));
    return null;
  }
}
