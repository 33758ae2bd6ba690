package org.orderwatch.cases.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.orderwatch.kernel.ids.PersonId;

/** One example of each stored event of a person. */
public final class PersonStoredForms {

  private PersonStoredForms() {}

  /** By stable name and revision; fails if a type of the registry has none. */
  public static Map<String, Object> examples() {
    PersonId person = new PersonId(new UUID(2, 1));
    return named(
        PersonTypes.STORED,
        new PersonEvent.Registered(person, 1),
        new PersonEvent.DetailsChanged(person, 2));
  }

  /** Names examples by the registry. */
  public static Map<String, Object> named(EventTypes types, Object... events) {
    Map<String, Object> named = new HashMap<>();
    for (Object event : events) {
      for (EventTypes.Type type : types.all()) {
        if (type.javaType() == event.getClass()) {
          named.put(type.name() + "/" + type.revision(), event);
        }
      }
    }
    assertThat(named).hasSameSizeAs(types.all());
    return named;
  }
}
