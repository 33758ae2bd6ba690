package org.orderwatch.cases.importing;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DerivedIds;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * The ids of what a file names. They follow from the agency and the file's own refs, so that the
 * same file again means the same things. The refs are personal, but a digest under the agency's
 * random id does not give them away to somebody who does not know that id.
 *
 * @param agency whose file it is
 * @param known persons whom the agency knows by these refs already; persons match by ref
 */
record ImportIds(AgencyId agency, Map<String, PersonId> known) {

  /** For a file none of whose refs is known yet. */
  ImportIds(AgencyId agency) {
    this(agency, Map.of());
  }

  ProceedingId proceeding(String orderRef) {
    return new ProceedingId(DerivedIds.derive(agency, "import", "proceeding", orderRef));
  }

  PersonId person(String ref) {
    PersonId person = known.get(ref);
    return person != null
        ? person
        : new PersonId(DerivedIds.derive(agency, "import", "person", ref));
  }

  CaseId supportCase(String clientRef) {
    return new CaseId(DerivedIds.derive(agency, "import", "case", clientRef));
  }

  EntryId entry(String orderRef, String name) {
    return new EntryId(DerivedIds.derive(agency, "import", "entry", orderRef, name));
  }

  OrderId order(String orderRef, Column granted) {
    return new OrderId(DerivedIds.derive(agency, "import", "order", orderRef, granted.header()));
  }

  HearingId hearing(String orderRef) {
    return new HearingId(DerivedIds.derive(agency, "import", "hearing", orderRef));
  }

  /** The id that order-service derives too: blanks and case do not matter. */
  CourtId court(String jurisdiction, @Nullable String county, @Nullable String name) {
    return new CourtId(
        DerivedIds.derive(agency, "court", folded(jurisdiction), folded(county), folded(name)));
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
