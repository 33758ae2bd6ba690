package org.orderwatch.orders.proceeding;

import java.util.List;
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
import org.orderwatch.orders.proceeding.event.ProceedingEvent;
import org.orderwatch.orders.proceeding.event.ProceedingReinstated;
import org.orderwatch.orders.proceeding.event.ProceedingTransferred;
import org.orderwatch.orders.proceeding.event.RegistryEntryConfirmed;
import org.orderwatch.orders.proceeding.event.RenewalRequested;
import org.orderwatch.orders.proceeding.event.ServiceAttempted;
import org.orderwatch.orders.proceeding.event.TemporaryOrderExtended;
import org.orderwatch.orders.proceeding.event.ViolationReported;

/**
 * The stable names and revisions under which the events of a proceeding are stored. A name never
 * changes; a changed record gets a new revision and an upcaster.
 */
public final class StoredTypes {

  /**
   * The stored form of a kind of event.
   *
   * @param javaType the record
   * @param name its stable name
   * @param revision the revision written now
   */
  public record StoredType(
      Class<? extends ProceedingEvent> javaType, String name, String revision) {}

  private static final List<StoredType> ALL =
      List.of(
          new StoredType(PetitionFiled.class, "PetitionFiled", "1"),
          new StoredType(CrossPetitionFiled.class, "CrossPetitionFiled", "1"),
          new StoredType(EmergencyOrderGranted.class, "EmergencyOrderGranted", "1"),
          new StoredType(ExParteOrderGranted.class, "ExParteOrderGranted", "1"),
          new StoredType(InterimOrderGranted.class, "InterimOrderGranted", "1"),
          new StoredType(CriminalOrderGranted.class, "CriminalOrderGranted", "1"),
          new StoredType(ExParteOrderDenied.class, "ExParteOrderDenied", "1"),
          new StoredType(ServiceAttempted.class, "ServiceAttempted", "1"),
          new StoredType(OrderServed.class, "OrderServed", "1"),
          new StoredType(HearingScheduled.class, "HearingScheduled", "1"),
          new StoredType(HearingContinued.class, "HearingContinued", "1"),
          new StoredType(HearingHeld.class, "HearingHeld", "1"),
          new StoredType(HearingRequested.class, "HearingRequested", "1"),
          new StoredType(TemporaryOrderExtended.class, "TemporaryOrderExtended", "1"),
          new StoredType(FinalOrderGranted.class, "FinalOrderGranted", "1"),
          new StoredType(OrderBecameFinal.class, "OrderBecameFinal", "1"),
          new StoredType(FinalOrderDenied.class, "FinalOrderDenied", "1"),
          new StoredType(PetitionDismissed.class, "PetitionDismissed", "1"),
          new StoredType(PetitionWithdrawn.class, "PetitionWithdrawn", "1"),
          new StoredType(ProceedingTransferred.class, "ProceedingTransferred", "1"),
          new StoredType(ProceedingConsolidated.class, "ProceedingConsolidated", "1"),
          new StoredType(ProceedingReinstated.class, "ProceedingReinstated", "1"),
          new StoredType(DismissalRequested.class, "DismissalRequested", "1"),
          new StoredType(ModificationRequested.class, "ModificationRequested", "1"),
          new StoredType(RenewalRequested.class, "RenewalRequested", "1"),
          new StoredType(OrderModified.class, "OrderModified", "1"),
          new StoredType(OrderRenewed.class, "OrderRenewed", "1"),
          new StoredType(OrderDismissed.class, "OrderDismissed", "1"),
          new StoredType(OrderVacated.class, "OrderVacated", "1"),
          new StoredType(PartiesRealigned.class, "PartiesRealigned", "1"),
          new StoredType(ViolationReported.class, "ViolationReported", "1"),
          new StoredType(RegistryEntryConfirmed.class, "RegistryEntryConfirmed", "1"),
          new StoredType(FirearmSurrenderReported.class, "FirearmSurrenderReported", "1"),
          new StoredType(CopyDelivered.class, "CopyDelivered", "1"),
          new StoredType(AssistanceProvided.class, "AssistanceProvided", "1"),
          new StoredType(EntryCorrected.class, "EntryCorrected", "1"),
          new StoredType(DeadlinesAssessed.class, "DeadlinesAssessed", "1"));

  private StoredTypes() {}

  /**
   * Returns all of them.
   *
   * @return one for each record of {@link ProceedingEvent}
   */
  public static List<StoredType> all() {
    return ALL;
  }
}
