package org.orderwatch.cases.access;

/**
 * "Two clients, one pair" in SQL: where another person of a proceeding is or was a client too, a
 * case shows only what is from a court record or what its client said in that very case.
 */
public final class PairRule {

  private static final String SHOWN =
      """
      (%1$s.source = 'COURT_RECORD'
        or (%1$s.source = 'THIS_CLIENT' and %1$s.reported_in = f.case_id)
        or not exists (
          select 1 from timeline.party o
          join case_file c on c.client = o.person
          where o.proceeding = %1$s.proceeding and o.person <> f.client))
      """;

  private PairRule() {}

  /**
   * Whether the case {@code f} of {@code case_file} may show a row of {@code timeline.party} or
   * {@code timeline.entry}.
   *
   * @param row the alias of the row; it has proceeding, source and reported_in
   * @return a condition in parentheses
   */
  public static String shown(String row) {
    return SHOWN.formatted(row);
  }
}
