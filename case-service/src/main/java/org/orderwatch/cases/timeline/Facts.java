package org.orderwatch.cases.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.published.AssistanceProvided;
import org.orderwatch.kernel.published.CopyDelivered;
import org.orderwatch.kernel.published.CriminalOrderGranted;
import org.orderwatch.kernel.published.CrossPetitionFiled;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.DismissalRequested;
import org.orderwatch.kernel.published.EmergencyOrderGranted;
import org.orderwatch.kernel.published.EntryCorrected;
import org.orderwatch.kernel.published.ExParteOrderDenied;
import org.orderwatch.kernel.published.ExParteOrderGranted;
import org.orderwatch.kernel.published.FinalOrderDenied;
import org.orderwatch.kernel.published.FinalOrderGranted;
import org.orderwatch.kernel.published.FirearmSurrenderReported;
import org.orderwatch.kernel.published.HearingContinued;
import org.orderwatch.kernel.published.HearingHeld;
import org.orderwatch.kernel.published.HearingRequested;
import org.orderwatch.kernel.published.HearingScheduled;
import org.orderwatch.kernel.published.InterimOrderGranted;
import org.orderwatch.kernel.published.ModificationRequested;
import org.orderwatch.kernel.published.OrderBecameFinal;
import org.orderwatch.kernel.published.OrderDismissed;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.OrderModified;
import org.orderwatch.kernel.published.OrderRenewed;
import org.orderwatch.kernel.published.OrderServed;
import org.orderwatch.kernel.published.OrderVacated;
import org.orderwatch.kernel.published.PartiesRealigned;
import org.orderwatch.kernel.published.PetitionDismissed;
import org.orderwatch.kernel.published.PetitionFiled;
import org.orderwatch.kernel.published.PetitionWithdrawn;
import org.orderwatch.kernel.published.ProceedingConsolidated;
import org.orderwatch.kernel.published.ProceedingReinstated;
import org.orderwatch.kernel.published.ProceedingTransferred;
import org.orderwatch.kernel.published.RegistryEntryConfirmed;
import org.orderwatch.kernel.published.RenewalRequested;
import org.orderwatch.kernel.published.ServiceAttempted;
import org.orderwatch.kernel.published.TemporaryOrderExtended;
import org.orderwatch.kernel.published.ViolationReported;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.Petition;
import org.orderwatch.kernel.vocabulary.Terms;

/** What facts of different kinds have in common. */
final class Facts {

  private Facts() {}

  /** When a fact happened and from whom it is known; null for what is derived. */
  static @Nullable Entry entry(OrderEvent event) {
    return switch (event) {
      case PetitionFiled f -> f.entry();
      case CrossPetitionFiled f -> f.entry();
      case EmergencyOrderGranted f -> f.entry();
      case ExParteOrderGranted f -> f.entry();
      case InterimOrderGranted f -> f.entry();
      case CriminalOrderGranted f -> f.entry();
      case ExParteOrderDenied f -> f.entry();
      case ServiceAttempted f -> f.entry();
      case OrderServed f -> f.entry();
      case HearingScheduled f -> f.entry();
      case HearingContinued f -> f.entry();
      case HearingHeld f -> f.entry();
      case HearingRequested f -> f.entry();
      case TemporaryOrderExtended f -> f.entry();
      case FinalOrderGranted f -> f.entry();
      case OrderBecameFinal f -> f.entry();
      case FinalOrderDenied f -> f.entry();
      case PetitionDismissed f -> f.entry();
      case PetitionWithdrawn f -> f.entry();
      case ProceedingTransferred f -> f.entry();
      case ProceedingConsolidated f -> f.entry();
      case ProceedingReinstated f -> f.entry();
      case DismissalRequested f -> f.entry();
      case ModificationRequested f -> f.entry();
      case RenewalRequested f -> f.entry();
      case OrderModified f -> f.entry();
      case OrderRenewed f -> f.entry();
      case OrderDismissed f -> f.entry();
      case OrderVacated f -> f.entry();
      case PartiesRealigned f -> f.entry();
      case ViolationReported f -> f.entry();
      case RegistryEntryConfirmed f -> f.entry();
      case FirearmSurrenderReported f -> f.entry();
      case CopyDelivered f -> f.entry();
      case AssistanceProvided f -> f.entry();
      case EntryCorrected f -> f.entry();
      case DeadlinesAssessed _ -> null;
    };
  }

  /** The order that a fact grants, or null. */
  static @Nullable GrantedOrder granted(OrderEvent event) {
    return switch (event) {
      case EmergencyOrderGranted f -> f.order();
      case ExParteOrderGranted f -> f.order();
      case InterimOrderGranted f -> f.order();
      case CriminalOrderGranted f -> f.order();
      case FinalOrderGranted f -> f.order();
      default -> null;
    };
  }

  /** The order that a fact grants, changes or is about, or null. */
  static @Nullable OrderId order(OrderEvent event) {
    GrantedOrder granted = granted(event);
    if (granted != null) {
      return granted.id();
    }
    return switch (event) {
      case ServiceAttempted f -> f.order();
      case OrderServed f -> f.order();
      case TemporaryOrderExtended f -> f.order();
      case OrderBecameFinal f -> f.order();
      case DismissalRequested f -> f.order();
      case ModificationRequested f -> f.order();
      case RenewalRequested f -> f.order();
      case OrderModified f -> f.order();
      case OrderRenewed f -> f.order();
      case OrderDismissed f -> f.order();
      case OrderVacated f -> f.order();
      case ViolationReported f -> f.order();
      case RegistryEntryConfirmed f -> f.order();
      case FirearmSurrenderReported f -> f.order();
      case CopyDelivered f -> f.order();
      case AssistanceProvided f -> f.order();
      default -> null;
    };
  }

  /** The petition that a fact files, or null. */
  static @Nullable Petition petition(OrderEvent event) {
    return switch (event) {
      case PetitionFiled f -> f.petition();
      case CrossPetitionFiled f -> f.petition();
      default -> null;
    };
  }

  /** The complete terms that a fact gives an order, or null. */
  static @Nullable Terms terms(OrderEvent event) {
    GrantedOrder granted = granted(event);
    if (granted != null) {
      return granted.terms();
    }
    return event instanceof OrderModified modified ? modified.terms() : null;
  }

  /** The dates of hearings that a fact names. */
  static List<HearingDate> hearings(OrderEvent event) {
    List<HearingDate> dates = new ArrayList<>();
    switch (event) {
      case HearingScheduled f -> dates.add(f.date());
      case HearingContinued f -> {
        if (f.date() != null) {
          dates.add(f.date());
        }
      }
      default -> {
        // No other fact sets a hearing.
      }
    }
    return dates;
  }

  /** Whether a fact can change on which days an order restrains anybody. */
  static boolean bearsOnDays(OrderEvent event) {
    return switch (event) {
      case EmergencyOrderGranted _,
          ExParteOrderGranted _,
          InterimOrderGranted _,
          CriminalOrderGranted _,
          ExParteOrderDenied _,
          HearingScheduled _,
          HearingContinued _,
          HearingHeld _,
          HearingRequested _,
          TemporaryOrderExtended _,
          FinalOrderGranted _,
          OrderBecameFinal _,
          FinalOrderDenied _,
          PetitionDismissed _,
          PetitionWithdrawn _,
          ProceedingReinstated _,
          RenewalRequested _,
          OrderModified _,
          OrderRenewed _,
          OrderDismissed _,
          OrderVacated _,
          EntryCorrected _ ->
          true;
      default -> false;
    };
  }

  /** Whether a fact says what the agency's own staff did. */
  static boolean tellsOfStaff(OrderEvent event) {
    return event instanceof AssistanceProvided || event instanceof CopyDelivered;
  }
}
