package org.orderwatch.cases.flag;

import org.orderwatch.cases.access.CaseAccess;

/**
 * Who may see which flag, in SQL. A flag is seen through a readable case of one of its persons;
 * where nobody of it is a client, by supervisors. Where both persons of a pair are or were clients
 * it goes to the supervisor named for conflicts alone (section 1), or to all supervisors while
 * nobody is named.
 */
public final class FlagVisibility {

  /** True where two persons of the flag {@code t} are or were clients of the agency. */
  static final String BOTH_CLIENTS =
      """
      ((select count(distinct c.client) from opposition.flag_person q
        join case_file c on c.client = q.person where q.flag = t.flag) >= 2)
      """;

  /** The condition on {@code opposition.flag t}; takes {@link CaseAccess#parameters}. */
  public static final String VISIBLE =
      """
      (case when %s
        then :supervisor and (
          exists (select 1 from staff_user u
            where u.id = :viewer and u.conflict_supervisor and not u.disabled)
          or not exists (select 1 from staff_user u
            where u.conflict_supervisor and not u.disabled))
        else exists (select 1 from opposition.flag_person q
            join case_file f on f.client = q.person
            where q.flag = t.flag and %s)
          or (:supervisor and not exists (select 1 from opposition.flag_person q
            join case_file c on c.client = q.person where q.flag = t.flag))
        end)
      """
          .formatted(BOTH_CLIENTS, CaseAccess.READABLE);

  private FlagVisibility() {}
}
