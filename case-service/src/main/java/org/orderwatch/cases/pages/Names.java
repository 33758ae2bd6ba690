package org.orderwatch.cases.pages;

import java.util.Collection;
import java.util.Map;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.kernel.ids.PersonId;

/** The names of persons as one reader may see them, marked for {@link Said}. */
final class Names {

  private final Map<PersonId, PersonShown> seen;
  private final Say say;

  Names(Map<PersonId, PersonShown> seen, Say say) {
    this.seen = Map.copyOf(seen);
    this.say = say;
  }

  /** One person's name; whom the reader may not see is withheld. */
  String of(PersonId person) {
    PersonShown shown = seen.get(person);
    String name = shown == null ? null : shown.name();
    if (name == null) {
      return say.text(shown != null && shown.erased() ? "word.erased" : "word.withheld");
    }
    return Said.name(name);
  }

  /** Several persons' names. */
  String of(Collection<PersonId> persons) {
    return say.list(persons.stream().map(this::of).toList());
  }
}
