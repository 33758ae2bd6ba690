package org.orderwatch.cases.importing;

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
 */
record ImportIds(AgencyId agency) {

  ProceedingId proceeding(String orderRef) {
    return new ProceedingId(DerivedIds.derive(agency, "import", "proceeding", orderRef));
  }

  PersonId person(String ref) {
    return new PersonId(DerivedIds.derive(agency, "import", "person", ref));
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

  CourtId court(String jurisdiction, String county, String name) {
    return new CourtId(DerivedIds.derive(agency, "court", jurisdiction, county, name));
  }
}
