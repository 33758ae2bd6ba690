package org.orderwatch.kernel.published;

import java.util.LinkedHashMap;
import java.util.Map;

/** The stable names of the published events. A name, once published, means the same for ever. */
public final class PublishedTypes {

  private static final Map<String, Class<? extends PublishedEvent>> BY_NAME = new LinkedHashMap<>();
  private static final Map<Class<? extends PublishedEvent>, String> BY_CLASS =
      new LinkedHashMap<>();

  static {
    add("org.orderwatch.PetitionFiled.v1", PetitionFiled.class);
    add("org.orderwatch.CrossPetitionFiled.v1", CrossPetitionFiled.class);
    add("org.orderwatch.EmergencyOrderGranted.v1", EmergencyOrderGranted.class);
    add("org.orderwatch.ExParteOrderGranted.v1", ExParteOrderGranted.class);
    add("org.orderwatch.InterimOrderGranted.v1", InterimOrderGranted.class);
    add("org.orderwatch.CriminalOrderGranted.v1", CriminalOrderGranted.class);
    add("org.orderwatch.ExParteOrderDenied.v1", ExParteOrderDenied.class);
    add("org.orderwatch.ServiceAttempted.v1", ServiceAttempted.class);
    add("org.orderwatch.OrderServed.v1", OrderServed.class);
    add("org.orderwatch.HearingScheduled.v1", HearingScheduled.class);
    add("org.orderwatch.HearingContinued.v1", HearingContinued.class);
    add("org.orderwatch.HearingHeld.v1", HearingHeld.class);
    add("org.orderwatch.HearingRequested.v1", HearingRequested.class);
    add("org.orderwatch.TemporaryOrderExtended.v1", TemporaryOrderExtended.class);
    add("org.orderwatch.FinalOrderGranted.v1", FinalOrderGranted.class);
    add("org.orderwatch.OrderBecameFinal.v1", OrderBecameFinal.class);
    add("org.orderwatch.FinalOrderDenied.v1", FinalOrderDenied.class);
    add("org.orderwatch.PetitionDismissed.v1", PetitionDismissed.class);
    add("org.orderwatch.PetitionWithdrawn.v1", PetitionWithdrawn.class);
    add("org.orderwatch.ProceedingTransferred.v1", ProceedingTransferred.class);
    add("org.orderwatch.ProceedingConsolidated.v1", ProceedingConsolidated.class);
    add("org.orderwatch.ProceedingReinstated.v1", ProceedingReinstated.class);
    add("org.orderwatch.DismissalRequested.v1", DismissalRequested.class);
    add("org.orderwatch.ModificationRequested.v1", ModificationRequested.class);
    add("org.orderwatch.RenewalRequested.v1", RenewalRequested.class);
    add("org.orderwatch.OrderModified.v1", OrderModified.class);
    add("org.orderwatch.OrderRenewed.v1", OrderRenewed.class);
    add("org.orderwatch.OrderDismissed.v1", OrderDismissed.class);
    add("org.orderwatch.OrderVacated.v1", OrderVacated.class);
    add("org.orderwatch.PartiesRealigned.v1", PartiesRealigned.class);
    add("org.orderwatch.ViolationReported.v1", ViolationReported.class);
    add("org.orderwatch.RegistryEntryConfirmed.v1", RegistryEntryConfirmed.class);
    add("org.orderwatch.FirearmSurrenderReported.v1", FirearmSurrenderReported.class);
    add("org.orderwatch.CopyDelivered.v1", CopyDelivered.class);
    add("org.orderwatch.AssistanceProvided.v1", AssistanceProvided.class);
    add("org.orderwatch.EntryCorrected.v1", EntryCorrected.class);
    add("org.orderwatch.DeadlinesAssessed.v1", DeadlinesAssessed.class);
    add("org.orderwatch.PersonRegistered.v1", PersonRegistered.class);
    add("org.orderwatch.PersonDetailsChanged.v1", PersonDetailsChanged.class);
    add("org.orderwatch.CaseOpened.v1", CaseOpened.class);
    add("org.orderwatch.CaseAssigned.v1", CaseAssigned.class);
    add("org.orderwatch.CaseUnassigned.v1", CaseUnassigned.class);
    add("org.orderwatch.CaseClosed.v1", CaseClosed.class);
    add("org.orderwatch.CaseReopened.v1", CaseReopened.class);
    add("org.orderwatch.PersonLinkedToCase.v1", PersonLinkedToCase.class);
    add("org.orderwatch.PersonUnlinkedFromCase.v1", PersonUnlinkedFromCase.class);
    add("org.orderwatch.ProceedingLinkedToCase.v1", ProceedingLinkedToCase.class);
    add("org.orderwatch.CaseAccessGranted.v1", CaseAccessGranted.class);
    add("org.orderwatch.CaseAccessBarred.v1", CaseAccessBarred.class);
    add("org.orderwatch.CaseAccessBarLifted.v1", CaseAccessBarLifted.class);
    add("org.orderwatch.NoteAdded.v1", NoteAdded.class);
    add("org.orderwatch.FlagReviewed.v1", FlagReviewed.class);
    add("org.orderwatch.ReminderScheduled.v1", ReminderScheduled.class);
    add("org.orderwatch.ReminderAlreadyPast.v1", ReminderAlreadyPast.class);
    add("org.orderwatch.ReminderSent.v1", ReminderSent.class);
    add("org.orderwatch.ReminderUncertain.v1", ReminderUncertain.class);
    add("org.orderwatch.ReminderFailed.v1", ReminderFailed.class);
    add("org.orderwatch.ReminderAcknowledged.v1", ReminderAcknowledged.class);
    add("org.orderwatch.ReminderCancelled.v1", ReminderCancelled.class);
  }

  private PublishedTypes() {}

  /**
   * Returns all names with their classes.
   *
   * @return a copy
   */
  public static Map<String, Class<? extends PublishedEvent>> all() {
    return Map.copyOf(BY_NAME);
  }

  /**
   * Returns the class of a name.
   *
   * @param name a stable name
   * @return the class
   * @throws IllegalArgumentException if no event has the name
   */
  public static Class<? extends PublishedEvent> classOf(String name) {
    Class<? extends PublishedEvent> found = BY_NAME.get(name);
    if (found == null) {
      throw new IllegalArgumentException("No published event is called " + name);
    }
    return found;
  }

  /**
   * Returns the name of a class.
   *
   * @param type the class of a published event
   * @return its stable name
   * @throws IllegalArgumentException if the class was not given a name
   */
  public static String nameOf(Class<? extends PublishedEvent> type) {
    String found = BY_CLASS.get(type);
    if (found == null) {
      throw new IllegalArgumentException("No stable name for " + type.getSimpleName());
    }
    return found;
  }

  private static void add(String name, Class<? extends PublishedEvent> type) {
    BY_NAME.put(name, type);
    BY_CLASS.put(type, name);
  }
}
