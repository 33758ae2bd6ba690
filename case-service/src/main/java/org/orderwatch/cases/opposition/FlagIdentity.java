package org.orderwatch.cases.opposition;

import java.util.List;
import java.util.stream.Stream;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.DerivedIds;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * Names flags by the kind of check and the proceedings that they rest on (rule 8), so that the same
 * flag has the same name for ever, whatever becomes of its persons, stage and dates.
 */
public final class FlagIdentity {

  private static final String CHECK = "OPPOSITION";

  private FlagIdentity() {}

  /**
   * Names the flag of proceedings that oppose each other.
   *
   * @param agency the agency that knows them
   * @param proceedings one proceeding, or two in any order
   * @return the flag's id
   */
  public static FlagId of(AgencyId agency, List<ProceedingId> proceedings) {
    String[] names =
        Stream.concat(Stream.of(CHECK), proceedings.stream().map(ProceedingId::toString).sorted())
            .toArray(String[]::new);
    return new FlagId(DerivedIds.derive(agency, names));
  }
}
