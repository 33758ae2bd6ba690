package org.orderwatch.cases.opposition;

import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.FlagId;

/**
 * A flag of an agency.
 *
 * @param agency the agency
 * @param flag the flag
 */
record AgencyFlag(AgencyId agency, FlagId flag) {

  String lock() {
    return "flag/" + agency + "/" + flag;
  }
}
