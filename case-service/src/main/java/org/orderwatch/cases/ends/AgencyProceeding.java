package org.orderwatch.cases.ends;

import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.ProceedingId;

/** A proceeding of an agency. */
record AgencyProceeding(AgencyId agency, ProceedingId proceeding) {

  static AgencyProceeding of(AgencyId agency, String proceeding) {
    return new AgencyProceeding(agency, ProceedingId.of(proceeding));
  }

  String lock() {
    return "ends/" + agency + "/proceeding/" + proceeding;
  }
}
