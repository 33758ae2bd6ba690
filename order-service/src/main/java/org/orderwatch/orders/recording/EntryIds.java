package org.orderwatch.orders.recording;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.orders.proceeding.event.Fact;

/** Gives a fact another entry id; every kind of fact is a record with an entry. */
final class EntryIds {

  private EntryIds() {}

  static Fact replace(Fact fact, EntryId id) {
    Entry old = fact.entry();
    Entry entry = new Entry(id, old.occurredOn(), old.occurredAt(), old.source(), old.reportedIn());
    RecordComponent[] components = fact.getClass().getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] =
            components[i].getType() == Entry.class
                ? entry
                : components[i].getAccessor().invoke(fact);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return fact.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot copy a " + fact.getClass().getSimpleName(), e);
    }
  }
}
