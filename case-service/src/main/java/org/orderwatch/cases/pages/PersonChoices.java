package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/** Persons and words to choose from. */
@Component
class PersonChoices {

  private final Say say;

  PersonChoices(Say say) {
    this.say = say;
  }

  /** A person with what tells her from others of her name. */
  Said described(PersonShown person) {
    String name = person.name();
    StringBuilder text =
        new StringBuilder(name == null ? say.text("word.erased") : Said.name(name));
    LocalDate birth = person.birthDate();
    if (birth != null) {
      text.append(", ").append(say.text("person.born", say.day(birth)));
    }
    String ref = person.agencyRef();
    if (ref != null) {
      text.append(", ").append(say.text("person.ref", ref));
    }
    return Said.of(text.toString());
  }

  /** An id that a form sent; null where it is none. */
  static @Nullable PersonId id(String text) {
    UUID id = uuid(text);
    return id == null ? null : new PersonId(id);
  }

  /** An id that a form sent; null where it is none. */
  static @Nullable UUID uuid(String text) {
    try {
      return text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** The constant chosen in a field; null, with an error there, if none is. */
  <T extends Enum<T>> @Nullable T read(PageForm form, String field, T[] values) {
    for (T each : values) {
      if (each.name().equals(form.text(field))) {
        return each;
      }
    }
    form.error(field, "form.choose");
    return null;
  }
}
