package org.orderwatch.cases.importing;

import java.util.Optional;
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
    return find(event)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No column tells " + event.getClass().getSimpleName()));
  }

  /** Nothing for a fact that no column tells. */
  static Optional<EntryId> find(OrderEvent event) {
    return switch (event) {
      case PetitionFiled e -> Optional.of(e.entry().id());
      case CrossPetitionFiled e -> Optional.of(e.entry().id());
      case EmergencyOrderGranted e -> Optional.of(e.entry().id());
      case ExParteOrderGranted e -> Optional.of(e.entry().id());
      case ExParteOrderDenied e -> Optional.of(e.entry().id());
      case OrderServed e -> Optional.of(e.entry().id());
      case HearingScheduled e -> Optional.of(e.entry().id());
      case FinalOrderGranted e -> Optional.of(e.entry().id());
      case FinalOrderDenied e -> Optional.of(e.entry().id());
      case OrderModified e -> Optional.of(e.entry().id());
      case OrderRenewed e -> Optional.of(e.entry().id());
      case OrderVacated e -> Optional.of(e.entry().id());
      case PetitionDismissed e -> Optional.of(e.entry().id());
      default -> Optional.empty();
    };
  }
}
