package org.orderwatch.kernel.consuming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.consuming.Incoming.AggregateKey;
import org.orderwatch.kernel.consuming.ParkedStore.Parking;
import org.orderwatch.kernel.consuming.ParkedStore.Reason;
import org.orderwatch.kernel.published.Published;

/**
 * Decides what becomes of each event of a batch: up to the last sequence it is known already, the
 * next one is applied, a later one waits.
 *
 * @param apply what to hand over, in order
 * @param park what waits
 * @param last the new last sequence of each aggregate that has something to apply
 */
record Plan(List<Published> apply, List<Parking> park, Map<AggregateKey, Long> last) {

  /**
   * Decides.
   *
   * @param batch as read from the broker
   * @param known the last sequences applied before
   * @param blockedBefore the aggregates of which an event that failed is parked
   * @param failure if not null, the one event of the batch has failed by itself because of this
   */
  static Plan of(
      List<Incoming> batch,
      Map<AggregateKey, Long> known,
      Set<AggregateKey> blockedBefore,
      @Nullable Throwable failure) {
    Plan plan = new Plan(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    Set<AggregateKey> blocked = new java.util.HashSet<>(blockedBefore);
    for (Incoming each : batch) {
      AggregateKey aggregate = each.aggregate();
      long last = plan.last().getOrDefault(aggregate, known.getOrDefault(aggregate, -1L));
      Throwable problem = failure != null ? failure : each.problem();
      Published event = each.event();
      if (each.sequence() >= 0 && each.sequence() <= last) {
        continue;
      }
      if (blocked.contains(aggregate)) {
        plan.park().add(new Parking(each, Reason.BEHIND, null));
      } else if (each.sequence() > last + 1) {
        plan.park().add(new Parking(each, Reason.GAP, null));
      } else if (problem != null || event == null) {
        String errorClass = problem == null ? null : Failures.errorClass(problem);
        plan.park().add(new Parking(each, Reason.FAILED, errorClass));
        blocked.add(aggregate);
      } else {
        plan.apply().add(event);
        plan.last().put(aggregate, each.sequence());
      }
    }
    return plan;
  }
}
