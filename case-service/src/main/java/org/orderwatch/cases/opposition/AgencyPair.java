package org.orderwatch.cases.opposition;

import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.tenancy.TransactionLocks;

/**
 * Two persons as an agency knows them.
 *
 * @param agency the agency
 * @param pair the two persons
 */
record AgencyPair(AgencyId agency, Pair pair) {

  String lock() {
    return TransactionLocks.pair(agency, pair.low().value(), pair.high().value());
  }
}
