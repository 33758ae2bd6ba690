package org.orderwatch.cases.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.PersonAccess;
import org.orderwatch.cases.access.Sight;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds persons by name, birth date or reference. Candidates come by index on the blind tokens;
 * only those whom the viewer may see are opened, at most {@value #MOST}, and ranked in memory.
 */
@Service
public class PersonSearch {

  private static final int MOST = 300;
  private static final int CANDIDATES = 2_000;

  private final JdbcClient jdbc;
  private final BlindTokens tokens;
  private final PersonLedger ledger;
  private final PersonAccess access;
  private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

  PersonSearch(JdbcClient jdbc, BlindTokens tokens, PersonLedger ledger, PersonAccess access) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.ledger = ledger;
    this.access = access;
  }

  /**
   * What is looked for; everything given must fit.
   *
   * @param name beginnings of parts of a name in any order, or null
   * @param birthDate a birth date, or null
   * @param agencyRef a reference, or null
   */
  public record Wanted(
      @Nullable String name, @Nullable LocalDate birthDate, @Nullable String agencyRef) {

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
      return "Wanted[…]";
    }
  }

  /**
   * Searches.
   *
   * @param viewer who searches; others' persons are not found
   * @param wanted what is looked for
   * @param limit at most so many, 1 to 100
   * @return the best first
   */
  @Transactional(readOnly = true)
  public List<PersonShown> search(Viewer viewer, Wanted wanted, int limit) {
    AgencyId agency = AgencyContext.required();
    Set<String> needed = new LinkedHashSet<>();
    String name = wanted.name();
    if (name != null) {
      needed.addAll(tokens.lookups(agency, name));
    }
    LocalDate birthDate = wanted.birthDate();
    if (birthDate != null) {
      needed.add(tokens.birthDate(agency, birthDate));
    }
    String ref = wanted.agencyRef();
    if (needed.isEmpty() && ref == null) {
      return List.of();
    }
    List<PersonId> candidates = candidates(needed, ref);
    Map<PersonId, Sight> sights = access.sight(viewer, candidates);
    // What rests on a birth date or reference must not find somebody of whom only the name shows.
    boolean nameOnlyFits = birthDate == null && ref == null;
    List<PersonId> seen =
        candidates.stream()
            .filter(
                each ->
                    sights.get(each) == Sight.FULL
                        || (nameOnlyFits && sights.get(each) == Sight.NAME))
            .limit(MOST)
            .toList();
    Map<PersonId, PersonShown> opened = ledger.read(seen);
    String normalised = name == null ? "" : NameParts.normalised(name);
    return opened.values().stream()
        .filter(each -> !each.erased())
        .sorted(
            Comparator.comparingDouble((PersonShown each) -> -score(normalised, each))
                .thenComparing(each -> each.id().value()))
        .limit(Math.clamp(limit, 1, 100))
        .map(each -> Sights.shown(each, sights.getOrDefault(each.id(), Sight.NAME)))
        .toList();
  }

  private List<PersonId> candidates(Set<String> needed, @Nullable String ref) {
    List<PersonId> found = new ArrayList<>();
    if (ref != null) {
      PersonId named = ledger.byRefs(List.of(ref)).get(ref);
      if (named == null) {
        return found;
      }
      if (needed.isEmpty()) {
        found.add(named);
        return found;
      }
      return holding(needed, CANDIDATES).contains(named) ? List.of(named) : List.of();
    }
    return holding(needed, CANDIDATES);
  }

  private List<PersonId> holding(Set<String> needed, int limit) {
    StringBuilder sql = new StringBuilder("select t0.person from person_token t0");
    for (int i = 1; i < needed.size(); i++) {
      sql.append(" join person_token t").append(i).append(" on t").append(i);
      sql.append(".agency = t0.agency and t").append(i).append(".person = t0.person and t");
      sql.append(i).append(".token = ?");
    }
    sql.append(" where t0.token = ? limit ").append(limit);
    List<String> inOrder = new ArrayList<>(needed);
    String first = inOrder.removeFirst();
    inOrder.add(first);
    return jdbc.sql(sql.toString())
        .params(new ArrayList<Object>(inOrder))
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  private double score(String wanted, PersonShown person) {
    String name = person.name();
    return wanted.isEmpty() || name == null
        ? 0
        : similarity.apply(wanted, NameParts.normalised(name));
  }
}
