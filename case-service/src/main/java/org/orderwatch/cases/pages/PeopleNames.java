package org.orderwatch.cases.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.person.People;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.user.StaffUser;
import org.orderwatch.cases.user.Users;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.stereotype.Component;

/** Whose names a page shows, and to which case a proceeding belongs for its reader. */
@Component
class PeopleNames {

  private final People people;
  private final Users users;
  private final CaseAccess access;
  private final Say say;

  PeopleNames(People people, Users users, CaseAccess access, Say say) {
    this.people = people;
    this.users = users;
    this.access = access;
    this.say = say;
  }

  /**
   * A link to a case.
   *
   * @param href its address, which names nobody
   * @param client its client's name
   */
  record CaseLink(String href, Said client) {}

  Names of(Viewer viewer, Collection<PersonId> persons) {
    return new Names(people.seen(viewer, persons), say);
  }

  /** Persons as the reader may see them. */
  Map<PersonId, PersonShown> seen(Viewer viewer, Collection<PersonId> persons) {
    return people.seen(viewer, persons);
  }

  Names of(Map<PersonId, PersonShown> seen) {
    return new Names(seen, say);
  }

  /** The display names of colleagues. */
  Map<UserId, String> staff(Collection<UserId> ids) {
    Map<UserId, String> names = new HashMap<>();
    users.find(ids).forEach((id, user) -> names.put(id, user.displayName()));
    return names;
  }

  /** All colleagues who may have to do with cases, in the order of their names. */
  Map<String, String> colleagues() {
    return users.all().stream()
        .filter(user -> !user.disabled())
        .filter(user -> user.roles().stream().anyMatch(CaseRoles.ALL::contains))
        .sorted(java.util.Comparator.comparing(StaffUser::displayName))
        .collect(
            Collectors.toMap(
                user -> user.id().toString(),
                StaffUser::displayName,
                (one, _) -> one,
                java.util.LinkedHashMap::new));
  }

  /** The cases through which a reader sees proceedings. */
  Map<ProceedingId, List<CaseLink>> cases(Viewer viewer, Set<ProceedingId> proceedings) {
    Map<ProceedingId, List<CaseAccess.ClientCase>> found = access.casesOf(viewer, proceedings);
    Set<PersonId> clients =
        found.values().stream()
            .flatMap(List::stream)
            .map(CaseAccess.ClientCase::client)
            .collect(Collectors.toSet());
    Names names = of(viewer, clients);
    Map<ProceedingId, List<CaseLink>> links = new HashMap<>();
    found.forEach(
        (proceeding, cases) ->
            links.put(
                proceeding,
                cases.stream()
                    .map(
                        each ->
                            new CaseLink(
                                "/cases/" + each.caseId(), Said.of(names.of(each.client()))))
                    .toList()));
    return links;
  }
}
