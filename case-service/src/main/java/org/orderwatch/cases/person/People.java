package org.orderwatch.cases.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderwatch.cases.access.PersonAccess;
import org.orderwatch.cases.access.Sight;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Persons as a viewer may see them. */
@Service
@Transactional(readOnly = true)
public class People {

  private final PersonAccess access;
  private final PersonLedger ledger;

  People(PersonAccess access, PersonLedger ledger) {
    this.access = access;
    this.ledger = ledger;
  }

  /**
   * Reads persons, each with as much as the viewer may see.
   *
   * @param viewer who reads
   * @param persons any ids
   * @return those whom the viewer may see
   */
  public Map<PersonId, PersonShown> seen(Viewer viewer, Collection<PersonId> persons) {
    Map<PersonId, Sight> sights = access.sight(viewer, persons);
    Map<PersonId, PersonShown> seen = new HashMap<>();
    ledger
        .read(sights.keySet())
        .forEach(
            (id, person) ->
                seen.put(id, Sights.shown(person, sights.getOrDefault(id, Sight.NAME))));
    return seen;
  }

  /**
   * Reads a person.
   *
   * @param viewer who reads
   * @param person any id
   * @return the person, with as much as the viewer may see
   * @throws RefusedException NOT_FOUND if there is no such person or she may not be seen
   */
  public PersonShown require(Viewer viewer, PersonId person) {
    PersonShown seen = seen(viewer, List.of(person)).get(person);
    if (seen == null) {
      throw RefusedException.notFound();
    }
    return seen;
  }

  /**
   * Fills in what the viewer may not see, so that a change made without seeing it keeps it.
   *
   * @param viewer who changes
   * @param person whom
   * @param wanted what the viewer gave
   * @return what is to be recorded
   * @throws RefusedException NOT_FOUND if there is no such person or she may not be seen
   */
  public PersonDetails completed(Viewer viewer, PersonId person, PersonDetails wanted) {
    if (access.require(viewer, person) == Sight.FULL) {
      return wanted;
    }
    PersonShown all = ledger.read(List.of(person)).get(person);
    return all == null
        ? wanted
        : new PersonDetails(wanted.name(), all.birthDate(), all.agencyRef());
  }
}
