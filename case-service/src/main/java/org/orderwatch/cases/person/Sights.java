package org.orderwatch.cases.person;

import org.orderwatch.cases.access.Sight;

/** Leaves out of a person what a viewer may not see. */
final class Sights {

  private Sights() {}

  static PersonShown shown(PersonShown person, Sight sight) {
    return switch (sight) {
      case FULL -> person;
      case NAME ->
          new PersonShown(
              person.id(), person.name(), null, null, person.erased(), person.sequence());
    };
  }
}
