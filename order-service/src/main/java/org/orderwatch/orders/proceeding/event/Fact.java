package org.orderwatch.orders.proceeding.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What happened before the court (section 3, the order side). Commands carry the same records: what
 * is recorded is what was said.
 *
 * <p>The property {@code fact} holds the stable name, also within a correction's replacement.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PetitionFiled.class, name = "PetitionFiled"),
  @JsonSubTypes.Type(value = CrossPetitionFiled.class, name = "CrossPetitionFiled"),
  @JsonSubTypes.Type(value = EmergencyOrderGranted.class, name = "EmergencyOrderGranted"),
  @JsonSubTypes.Type(value = ExParteOrderGranted.class, name = "ExParteOrderGranted"),
  @JsonSubTypes.Type(value = InterimOrderGranted.class, name = "InterimOrderGranted"),
  @JsonSubTypes.Type(value = CriminalOrderGranted.class, name = "CriminalOrderGranted"),
  @JsonSubTypes.Type(value = ExParteOrderDenied.class, name = "ExParteOrderDenied"),
  @JsonSubTypes.Type(value = ServiceAttempted.class, name = "ServiceAttempted"),
  @JsonSubTypes.Type(value = OrderServed.class, name = "OrderServed"),
  @JsonSubTypes.Type(value = HearingScheduled.class, name = "HearingScheduled"),
  @JsonSubTypes.Type(value = HearingContinued.class, name = "HearingContinued"),
  @JsonSubTypes.Type(value = HearingHeld.class, name = "HearingHeld"),
  @JsonSubTypes.Type(value = HearingRequested.class, name = "HearingRequested"),
  @JsonSubTypes.Type(value = TemporaryOrderExtended.class, name = "TemporaryOrderExtended"),
  @JsonSubTypes.Type(value = FinalOrderGranted.class, name = "FinalOrderGranted"),
  @JsonSubTypes.Type(value = OrderBecameFinal.class, name = "OrderBecameFinal"),
  @JsonSubTypes.Type(value = FinalOrderDenied.class, name = "FinalOrderDenied"),
  @JsonSubTypes.Type(value = PetitionDismissed.class, name = "PetitionDismissed"),
  @JsonSubTypes.Type(value = PetitionWithdrawn.class, name = "PetitionWithdrawn"),
  @JsonSubTypes.Type(value = ProceedingTransferred.class, name = "ProceedingTransferred"),
  @JsonSubTypes.Type(value = ProceedingConsolidated.class, name = "ProceedingConsolidated"),
  @JsonSubTypes.Type(value = ProceedingReinstated.class, name = "ProceedingReinstated"),
  @JsonSubTypes.Type(value = DismissalRequested.class, name = "DismissalRequested"),
  @JsonSubTypes.Type(value = ModificationRequested.class, name = "ModificationRequested"),
  @JsonSubTypes.Type(value = RenewalRequested.class, name = "RenewalRequested"),
  @JsonSubTypes.Type(value = OrderModified.class, name = "OrderModified"),
  @JsonSubTypes.Type(value = OrderRenewed.class, name = "OrderRenewed"),
  @JsonSubTypes.Type(value = OrderDismissed.class, name = "OrderDismissed"),
  @JsonSubTypes.Type(value = OrderVacated.class, name = "OrderVacated"),
  @JsonSubTypes.Type(value = PartiesRealigned.class, name = "PartiesRealigned"),
  @JsonSubTypes.Type(value = ViolationReported.class, name = "ViolationReported"),
  @JsonSubTypes.Type(value = RegistryEntryConfirmed.class, name = "RegistryEntryConfirmed"),
  @JsonSubTypes.Type(value = FirearmSurrenderReported.class, name = "FirearmSurrenderReported"),
  @JsonSubTypes.Type(value = CopyDelivered.class, name = "CopyDelivered"),
  @JsonSubTypes.Type(value = AssistanceProvided.class, name = "AssistanceProvided")
})
public sealed interface Fact extends EntryEvent
    permits PetitionFact,
        Grant,
        ActOnOrder,
        ReportOnOrder,
        ExParteOrderDenied,
        HearingScheduled,
        HearingContinued,
        HearingHeld,
        HearingRequested,
        FinalOrderDenied,
        PetitionDismissed,
        PetitionWithdrawn,
        ProceedingTransferred,
        ProceedingConsolidated,
        ProceedingReinstated,
        PartiesRealigned {}
