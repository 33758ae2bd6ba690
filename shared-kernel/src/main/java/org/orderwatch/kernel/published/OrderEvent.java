package org.orderwatch.kernel.published;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happened in a proceeding, published by the order service on the topic {@code orders}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "fact")
public sealed interface OrderEvent extends PublishedEvent
    permits PetitionFiled,
        CrossPetitionFiled,
        EmergencyOrderGranted,
        ExParteOrderGranted,
        InterimOrderGranted,
        CriminalOrderGranted,
        ExParteOrderDenied,
        ServiceAttempted,
        OrderServed,
        HearingScheduled,
        HearingContinued,
        HearingHeld,
        HearingRequested,
        TemporaryOrderExtended,
        FinalOrderGranted,
        OrderBecameFinal,
        FinalOrderDenied,
        PetitionDismissed,
        PetitionWithdrawn,
        ProceedingTransferred,
        ProceedingConsolidated,
        ProceedingReinstated,
        DismissalRequested,
        ModificationRequested,
        RenewalRequested,
        OrderModified,
        OrderRenewed,
        OrderDismissed,
        OrderVacated,
        PartiesRealigned,
        ViolationReported,
        RegistryEntryConfirmed,
        FirearmSurrenderReported,
        CopyDelivered,
        AssistanceProvided,
        EntryCorrected,
        DeadlinesAssessed {}
