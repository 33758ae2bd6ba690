package org.orderwatch.kernel.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.PersonId;

/**
 * What a petition or cross-petition asks, of which court, against whom.
 *
 * @param court the court where it was filed
 * @param docket the docket number, or null where it is not known
 * @param petitioner who filed
 * @param respondents against whom; at least one, never the petitioner
 * @param kind the kind of order sought
 * @param reliefRequested the relief requested; empty where it is not known
 * @param relationship how the parties are related
 * @param childrenInCommon whether the parties have children in common
 */
public record Petition(
    Court court,
    @Nullable DocketId docket,
    PersonId petitioner,
    List<PersonId> respondents,
    KindOfOrder kind,
    List<ReliefTerm> reliefRequested,
    Relationship relationship,
    YesNoUnknown childrenInCommon) {

  /** Copies the lists, so that the value cannot change. */
  public Petition {
    respondents = List.copyOf(respondents);
    reliefRequested = List.copyOf(reliefRequested);
  }
}
