package org.orderwatch.cases.opposition;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.orderwatch.kernel.ids.OrderId;

/** What stands against one person in one proceeding on the day that the sweep has come to. */
final class Standing {

  private final Map<OrderId, Integer> orders = new HashMap<>();
  private int certainOrders;
  private int finalOrders;
  private int petitions;
  private int certainPetitions;

  void begin(Presences.Presence run) {
    count(run, 1);
  }

  void end(Presences.Presence run) {
    count(run, -1);
  }

  private void count(Presences.Presence run, int by) {
    if (run.order() == null) {
      petitions += by;
      certainPetitions += run.certain() ? by : 0;
      return;
    }
    orders.merge(run.order(), by, (old, more) -> old + more == 0 ? null : old + more);
    certainOrders += run.certain() ? by : 0;
    finalOrders += run.finalOrder() ? by : 0;
  }

  boolean isEmpty() {
    return orders.isEmpty() && petitions == 0;
  }

  boolean inForce() {
    return !orders.isEmpty();
  }

  boolean inForceForCertain() {
    return certainOrders > 0;
  }

  boolean finalInForce() {
    return finalOrders > 0;
  }

  boolean pending() {
    return petitions > 0;
  }

  boolean pendingForCertain() {
    return certainPetitions > 0;
  }

  Set<OrderId> orders() {
    return orders.keySet();
  }
}
