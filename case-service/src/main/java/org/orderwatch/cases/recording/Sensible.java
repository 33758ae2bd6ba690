package org.orderwatch.cases.recording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.cases.timeline.PetitionLine;
import org.orderwatch.kernel.vocabulary.OrderForm;

/**
 * What most likely happened next in a proceeding, from how it stands. Everything else can be
 * recorded too (section 3); this only says what is listed first.
 */
final class Sensible {

  private static final int MOST = 9;

  private Sensible() {}

  /** The names of events that make sense now, the likeliest first. */
  static List<String> now(ProceedingPicture picture) {
    Set<String> all = new LinkedHashSet<>();
    boolean pending = picture.petitions().stream().anyMatch(PetitionLine::pending);
    List<OrderLine> running =
        picture.orders().stream().filter(each -> each.inForce() != null).toList();
    boolean lasting = running.stream().anyMatch(each -> each.form() == OrderForm.FINAL);
    boolean passing = running.stream().anyMatch(each -> each.form() != OrderForm.FINAL);
    if (running.stream().anyMatch(OrderLine::unserved)) {
      all.add("OrderServed");
      all.add("ServiceAttempted");
    }
    if (!picture.hearings().isEmpty() && pending) {
      all.add("HearingHeld");
      all.add("HearingContinued");
    }
    if (pending) {
      if (!passing && !lasting) {
        all.add("ExParteOrderGranted");
        all.add("ExParteOrderDenied");
      }
      all.add("FinalOrderGranted");
      if (picture.hearings().isEmpty()) {
        all.add("HearingScheduled");
      }
      all.add("PetitionDismissed");
      all.add("PetitionWithdrawn");
      all.add("FinalOrderDenied");
    }
    if (passing) {
      all.add("TemporaryOrderExtended");
    }
    if (picture.petitions().isEmpty()) {
      all.add("PetitionFiled");
      all.add("FinalOrderGranted");
    }
    if (lasting) {
      all.addAll(
          List.of(
              "ViolationReported",
              "OrderModified",
              "RenewalRequested",
              "OrderRenewed",
              "DismissalRequested",
              "OrderVacated",
              "OrderDismissed"));
    }
    if (!pending && running.isEmpty() && !picture.petitions().isEmpty()) {
      all.add("ProceedingReinstated");
      all.add("OrderRenewed");
    }
    List<String> first = new ArrayList<>(all);
    return List.copyOf(first.subList(0, Math.min(MOST, first.size())));
  }
}
