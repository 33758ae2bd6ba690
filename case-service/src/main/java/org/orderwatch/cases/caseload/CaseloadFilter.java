package org.orderwatch.cases.caseload;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.UserId;

/**
 * Which cases to list. Everything asked must hold; null or false asks nothing.
 *
 * @param advocate only cases assigned to this colleague
 * @param closed closed cases if true, open ones if false, both if null
 * @param restrained only cases whose client an order in force restrains
 * @param unserved only cases in which an order that protects the client waits for service
 * @param endsWithin only cases in which an order in force may end within so many days
 * @param hearingWithin only cases with a hearing within so many days
 * @param flagged only cases with a flag that the viewer may see and that waits for a decision
 */
public record CaseloadFilter(
    @Nullable UserId advocate,
    @Nullable Boolean closed,
    boolean restrained,
    boolean unserved,
    @Nullable Integer endsWithin,
    @Nullable Integer hearingWithin,
    boolean flagged) {

  /** All open cases. */
  public static final CaseloadFilter OPEN =
      new CaseloadFilter(null, false, false, false, null, null);

  /** The same for cases with and without flags. */
  public CaseloadFilter(
      @Nullable UserId advocate,
      @Nullable Boolean closed,
      boolean restrained,
      boolean unserved,
      @Nullable Integer endsWithin,
      @Nullable Integer hearingWithin) {
    this(advocate, closed, restrained, unserved, endsWithin, hearingWithin, false);
  }
}
