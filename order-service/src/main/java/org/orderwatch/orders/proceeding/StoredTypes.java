package org.orderwatch.orders.proceeding;

import static org.orderwatch.kernel.eventstore.EventTypes.type;

import java.util.List;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.orderwatch.orders.proceeding.event.AssistanceProvided;
import org.orderwatch.orders.proceeding.event.CopyDelivered;
import org.orderwatch.orders.proceeding.event.CriminalOrderGranted;
import org.orderwatch.orders.proceeding.event.CrossPetitionFiled;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.DismissalRequested;
import org.orderwatch.orders.proceeding.event.EmergencyOrderGranted;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.ExParteOrderDenied;
import org.orderwatch.orders.proceeding.event.ExParteOrderGranted;
import org.orderwatch.orders.proceeding.event.FinalOrderDenied;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.FirearmSurrenderReported;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.HearingHeld;
import org.orderwatch.orders.proceeding.event.HearingRequested;
import org.orderwatch.orders.proceeding.event.HearingScheduled;
import org.orderwatch.orders.proceeding.event.InterimOrderGranted;
import org.orderwatch.orders.proceeding.event.ModificationRequested;
import org.orderwatch.orders.proceeding.event.OrderBecameFinal;
import org.orderwatch.orders.proceeding.event.OrderDismissed;
import org.orderwatch.orders.proceeding.event.OrderModified;
import org.orderwatch.orders.proceeding.event.OrderRenewed;
import org.orderwatch.orders.proceeding.event.OrderServed;
import org.orderwatch.orders.proceeding.event.OrderVacated;
import org.orderwatch.orders.proceeding.event.PartiesRealigned;
import org.orderwatch.orders.proceeding.event.PetitionDismissed;
import org.orderwatch.orders.proceeding.event.PetitionFiled;
import org.orderwatch.orders.proceeding.event.PetitionWithdrawn;
import org.orderwatch.orders.proceeding.event.ProceedingConsolidated;
import org.orderwatch.orders.proceeding.event.ProceedingReinstated;
import org.orderwatch.orders.proceeding.event.ProceedingTransferred;
import org.orderwatch.orders.proceeding.event.RegistryEntryConfirmed;
import org.orderwatch.orders.proceeding.event.RenewalRequested;
import org.orderwatch.orders.proceeding.event.ServiceAttempted;
import org.orderwatch.orders.proceeding.event.TemporaryOrderExtended;
import org.orderwatch.orders.proceeding.event.ViolationReported;

/**
 * The stable names and revisions under which the events of a proceeding are stored. A name never
 * changes; a changed record gets the next revision and an upcaster.
 */
public final class StoredTypes {

  /** One for each record of a proceeding's events. */
  public static final EventTypes ALL =
      EventTypes.of(
          List.of(
              type(PetitionFiled.class, "PetitionFiled"),
              type(CrossPetitionFiled.class, "CrossPetitionFiled"),
              type(EmergencyOrderGranted.class, "EmergencyOrderGranted"),
              type(ExParteOrderGranted.class, "ExParteOrderGranted"),
              type(InterimOrderGranted.class, "InterimOrderGranted"),
              type(CriminalOrderGranted.class, "CriminalOrderGranted"),
              type(ExParteOrderDenied.class, "ExParteOrderDenied"),
              type(ServiceAttempted.class, "ServiceAttempted"),
              type(OrderServed.class, "OrderServed"),
              type(HearingScheduled.class, "HearingScheduled"),
              type(HearingContinued.class, "HearingContinued"),
              type(HearingHeld.class, "HearingHeld"),
              type(HearingRequested.class, "HearingRequested"),
              type(TemporaryOrderExtended.class, "TemporaryOrderExtended"),
              type(FinalOrderGranted.class, "FinalOrderGranted"),
              type(OrderBecameFinal.class, "OrderBecameFinal"),
              type(FinalOrderDenied.class, "FinalOrderDenied"),
              type(PetitionDismissed.class, "PetitionDismissed"),
              type(PetitionWithdrawn.class, "PetitionWithdrawn"),
              type(ProceedingTransferred.class, "ProceedingTransferred"),
              type(ProceedingConsolidated.class, "ProceedingConsolidated"),
              type(ProceedingReinstated.class, "ProceedingReinstated"),
              type(DismissalRequested.class, "DismissalRequested"),
              type(ModificationRequested.class, "ModificationRequested"),
              type(RenewalRequested.class, "RenewalRequested"),
              type(OrderModified.class, "OrderModified"),
              type(OrderRenewed.class, "OrderRenewed"),
              type(OrderDismissed.class, "OrderDismissed"),
              type(OrderVacated.class, "OrderVacated"),
              type(PartiesRealigned.class, "PartiesRealigned"),
              type(ViolationReported.class, "ViolationReported"),
              type(RegistryEntryConfirmed.class, "RegistryEntryConfirmed"),
              type(FirearmSurrenderReported.class, "FirearmSurrenderReported"),
              type(CopyDelivered.class, "CopyDelivered"),
              type(AssistanceProvided.class, "AssistanceProvided"),
              type(EntryCorrected.class, "EntryCorrected"),
              type(DeadlinesAssessed.class, "DeadlinesAssessed")));

  private StoredTypes() {}
}
