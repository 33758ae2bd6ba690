package org.orderwatch.orders.bulk;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderwatch.orders.proceeding.event.Fact;

/** Finds the fields in which two facts differ, without their values. */
final class Differences {

  private Differences() {}

  static List<String> between(@Nullable Fact stored, Fact given) {
    if (stored == null || stored.getClass() != given.getClass()) {
      return List.of("fact");
    }
    var fields = new ArrayList<String>();
    collect(stored, given, "", fields);
    return fields;
  }

  private static void collect(
      @Nullable Object stored, @Nullable Object given, String path, List<String> fields) {
    if (Objects.equals(stored, given)) {
      return;
    }
    if (stored instanceof Record one
        && given instanceof Record other
        && one.getClass() == other.getClass()
        && one.getClass().getRecordComponents().length > 1) {
      for (RecordComponent component : one.getClass().getRecordComponents()) {
        String name = component.getName();
        collect(
            value(component, one),
            value(component, other),
            path.isEmpty() ? name : path + "." + name,
            fields);
      }
      return;
    }
    if (stored instanceof List<?> one
        && given instanceof List<?> other
        && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        collect(one.get(i), other.get(i), path + "[" + i + "]", fields);
      }
      return;
    }
    fields.add(path);
  }

  private static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component.getName(), e);
    }
  }
}
