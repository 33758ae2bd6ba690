package org.orderwatch.cases.importing;

import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.published.CrossPetitionFiled;
import org.orderwatch.kernel.published.EmergencyOrderGranted;
import org.orderwatch.kernel.published.ExParteOrderDenied;
import org.orderwatch.kernel.published.ExParteOrderGranted;
import org.orderwatch.kernel.published.FinalOrderDenied;
import org.orderwatch.kernel.published.FinalOrderGranted;
import org.orderwatch.kernel.published.HearingScheduled;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.OrderModified;
import org.orderwatch.kernel.published.OrderRenewed;
import org.orderwatch.kernel.published.OrderServed;
import org.orderwatch.kernel.published.OrderVacated;
import org.orderwatch.kernel.published.PetitionDismissed;
import org.orderwatch.kernel.published.PetitionFiled;

/** The entry ids of the facts that a spreadsheet can tell. */
final class EntryIds {

  private EntryIds() {}

  static EntryId of(OrderEvent event) {
    return switch (event) {
      case PetitionFiled e -> e.entry().id();
      case CrossPetitionFiled e -> e.entry().id();
      case EmergencyOrderGranted e -> e.entry().id();
      case ExParteOrderGranted e -> e.entry().id();
      case ExParteOrderDenied e -> e.entry().id();
      case OrderServed e -> e.entry().id();
      case HearingScheduled e -> e.entry().id();
      case FinalOrderGranted e -> e.entry().id();
      case FinalOrderDenied e -> e.entry().id();
      case OrderModified e -> e.entry().id();
      case OrderRenewed e -> e.entry().id();
      case OrderVacated e -> e.entry().id();
      case PetitionDismissed e -> e.entry().id();
      default ->
          throw new IllegalArgumentException("No column tells " + event.getClass().getSimpleName());
    };
  }
}
