package org.orderwatch.kernel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.Id;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what to correct in a value that cannot be read, without repeating the value. */
final class Explanation {

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,49}");

  private Explanation() {}

  /** Explains why a JSON body could not be read. */
  static FieldProblem of(JacksonException problem) {
    return switch (problem) {
      case UnrecognizedPropertyException unknown ->
          new FieldProblem(
              path(unknown.getPath().subList(0, Math.max(0, unknown.getPath().size() - 1))),
              "UNKNOWN_FIELD",
              "Leave out what is not one of: " + names(unknown.getKnownPropertyIds()) + ".");
      case InvalidTypeIdException type ->
          new FieldProblem(
              path(type.getPath()),
              "UNKNOWN_KIND",
              "Name one of the kinds that the API's description lists.");
      case ValueInstantiationException value ->
          ofType(path(value.getPath()), value.getType().getRawClass());
      case MismatchedInputException mismatch ->
          ofType(path(mismatch.getPath()), mismatch.getTargetType());
      default -> new FieldProblem(path(problem.getPath()), "UNREADABLE", "Send valid JSON here.");
    };
  }

  /** Explains what a field, a parameter or a part of the address must be. */
  static FieldProblem ofType(String field, @Nullable Class<?> type) {
    if (type == null) {
      return new FieldProblem(field, "UNREADABLE", "Send a value of the form that is described.");
    }
    if (type == UUID.class || Id.class.isAssignableFrom(type)) {
      return new FieldProblem(
          field, "NOT_AN_ID", "Give an id like 123e4567-e89b-42d3-a456-426614174000.");
    }
    if (type == LocalDate.class) {
      return new FieldProblem(field, "NOT_A_DATE", "Give a date that exists, like 2026-11-20.");
    }
    if (type == Instant.class) {
      return new FieldProblem(field, "NOT_AN_INSTANT", "Give a moment like 2026-11-20T15:30:00Z.");
    }
    if (type == LocalTime.class) {
      return new FieldProblem(field, "NOT_A_TIME", "Give a time of day like 15:30.");
    }
    if (type == ZoneId.class) {
      return new FieldProblem(field, "NOT_A_ZONE", "Give a time zone like America/New_York.");
    }
    if (type.isEnum()) {
      return new FieldProblem(
          field, "NOT_A_CHOICE", "Give one of: " + names(List.of(type.getEnumConstants())) + ".");
    }
    if (type == boolean.class || type == Boolean.class) {
      return new FieldProblem(field, "NOT_TRUE_OR_FALSE", "Give true or false.");
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return new FieldProblem(field, "NOT_A_NUMBER", "Give a number.");
    }
    if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
      return new FieldProblem(field, "NOT_A_LIST", "Give a list.");
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return new FieldProblem(field, "NOT_A_TEXT", "Give a text.");
    }
    return new FieldProblem(
        field, "UNREADABLE", "Give what the API's description lists, every required part of it.");
  }

  /** Writes a path with names of our own only: a map's key may be anything. */
  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference each : references) {
      String name = each.getPropertyName();
      if (name == null) {
        path.append('[').append(each.getIndex()).append(']');
      } else {
        if (!path.isEmpty()) {
          path.append('.');
        }
        path.append(PLAIN_NAME.matcher(name).matches() ? name : "?");
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  private static String names(@Nullable Iterable<?> values) {
    if (values == null) {
      return "the fields described";
    }
    return Arrays.stream(toArray(values))
        .map(value -> value instanceof Enum<?> constant ? constant.name() : value.toString())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Object[] toArray(Iterable<?> values) {
    List<Object> all = new ArrayList<>();
    values.forEach(all::add);
    return all.toArray();
  }

  /** The code of a violated constraint, for example NOT_NULL. */
  static String code(@Nullable String constraint) {
    return constraint == null
        ? "INVALID"
        : constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
