package org.orderwatch.cases.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see which person. A client is seen in full by those who may read a case of hers. Somebody
 * who is nobody's client is seen by those who may read a case that she is linked to or a party in,
 * by who registered her, and by supervisors. A client who is a party in somebody else's readable
 * case is seen there by name only, as long as that case may show her.
 */
@Service
@Transactional(readOnly = true)
public class PersonAccess {

  private static final String SIGHT =
      """
      with asked as (select unnest(:ids::uuid[]) as person),
      known as (
        select a.person,
          exists (select 1 from case_file c where c.client = a.person) as client,
          exists (select 1 from case_file f where f.client = a.person and
      """
          + CaseAccess.READABLE
          + """
              ) as own,
              exists (select 1 from case_person l join case_file f on f.case_id = l.case_id
                where l.person = a.person and
          """
          + CaseAccess.READABLE
          + """
              ) as linked,
              exists (
                select 1 from timeline.party q
                join timeline.party p on p.proceeding = q.proceeding and p.person <> q.person
                join case_file f on f.client = p.person
                where q.person = a.person and q.effective and p.effective and
          """
          + CaseAccess.READABLE
          + " and "
          + PairRule.shown("p")
          + " and "
          + PairRule.shown("q")
          + """
              ) as party,
              exists (select 1 from person_detail d
                where d.person = a.person and d.version = 1 and d.recorded_by = :viewer) as mine,
              exists (select 1 from person_detail d where d.person = a.person) as there
            from asked a)
          select person,
            case
              when own then 'FULL'
              when not client and there
                and (:supervisor or (:advocate and (linked or party or mine))) then 'FULL'
              when linked or party then 'NAME'
            end as sight
          from known
          """;

  private final JdbcClient jdbc;

  PersonAccess(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How much of each person may be seen, with one query.
   *
   * @param viewer who wants to see
   * @param persons any ids
   * @return those who may be seen at all; the others are missing, like those who do not exist
   */
  public Map<PersonId, Sight> sight(Viewer viewer, Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, Sight> sights = new HashMap<>();
    jdbc.sql(SIGHT)
        .params(CaseAccess.parameters(viewer))
        .param("ids", CaseAccess.uuids(persons))
        .query(
            row -> {
              String sight = row.getString("sight");
              if (sight != null) {
                sights.put(new PersonId(row.getObject("person", UUID.class)), Sight.valueOf(sight));
              }
            });
    return sights;
  }

  /**
   * Refuses unless the person may be seen.
   *
   * @param viewer who wants to see
   * @param person any id
   * @return how much may be seen
   * @throws RefusedException NOT_FOUND if there is no such person or she may not be seen
   */
  public Sight require(Viewer viewer, PersonId person) {
    Sight sight = sight(viewer, Set.of(person)).get(person);
    if (sight == null) {
      throw RefusedException.notFound();
    }
    return sight;
  }
}
