package org.orderwatch.orders.publishing;

import org.orderwatch.kernel.published.OrderEvent;
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
 * The published form of each stored event: exactly one each, so that sequence numbers on the topic
 * have no gaps. Here alone the two kinds of events meet.
 */
public final class PublishedForm {

  private PublishedForm() {}

  /**
   * Maps a stored event to the one that others read.
   *
   * @param stored an event of a proceeding, in its latest revision
   * @return the event of the contract
   */
  public static OrderEvent published(ProceedingEvent stored) {
    return switch (stored) {
      case PetitionFiled it ->
          new org.orderwatch.kernel.published.PetitionFiled(it.entry(), it.petition());
      case CrossPetitionFiled it ->
          new org.orderwatch.kernel.published.CrossPetitionFiled(
              it.entry(), it.petition(), it.answers());
      case EmergencyOrderGranted it ->
          new org.orderwatch.kernel.published.EmergencyOrderGranted(
              it.entry(), it.court(), it.docket(), it.order());
      case ExParteOrderGranted it ->
          new org.orderwatch.kernel.published.ExParteOrderGranted(
              it.entry(), it.court(), it.docket(), it.order());
      case InterimOrderGranted it ->
          new org.orderwatch.kernel.published.InterimOrderGranted(
              it.entry(), it.court(), it.docket(), it.order());
      case CriminalOrderGranted it ->
          new org.orderwatch.kernel.published.CriminalOrderGranted(
              it.entry(), it.court(), it.docket(), it.order());
      case ExParteOrderDenied it ->
          new org.orderwatch.kernel.published.ExParteOrderDenied(it.entry(), it.reason());
      case ServiceAttempted it ->
          new org.orderwatch.kernel.published.ServiceAttempted(
              it.entry(), it.order(), it.restrained(), it.method(), it.failure());
      case OrderServed it ->
          new org.orderwatch.kernel.published.OrderServed(
              it.entry(), it.order(), it.restrained(), it.method());
      case HearingScheduled it ->
          new org.orderwatch.kernel.published.HearingScheduled(it.entry(), it.hearing(), it.date());
      case HearingContinued it ->
          new org.orderwatch.kernel.published.HearingContinued(
              it.entry(),
              it.hearing(),
              it.newHearing(),
              it.date(),
              it.orderContinues(),
              it.continuesUntil());
      case HearingHeld it ->
          new org.orderwatch.kernel.published.HearingHeld(
              it.entry(), it.hearing(), it.appearances());
      case HearingRequested it ->
          new org.orderwatch.kernel.published.HearingRequested(
              it.entry(), it.by(), it.aboutCustody());
      case TemporaryOrderExtended it ->
          new org.orderwatch.kernel.published.TemporaryOrderExtended(
              it.entry(), it.order(), it.newEnd(), it.retroactiveFrom());
      case FinalOrderGranted it ->
          new org.orderwatch.kernel.published.FinalOrderGranted(
              it.entry(),
              it.court(),
              it.docket(),
              it.order(),
              it.crossPleadingFiled(),
              it.findings(),
              it.noticeAndOpportunity(),
              it.after());
      case OrderBecameFinal it ->
          new org.orderwatch.kernel.published.OrderBecameFinal(
              it.entry(), it.order(), it.by(), it.confirmedBy());
      case FinalOrderDenied it ->
          new org.orderwatch.kernel.published.FinalOrderDenied(
              it.entry(), it.atWishOf(), it.reason());
      case PetitionDismissed it ->
          new org.orderwatch.kernel.published.PetitionDismissed(
              it.entry(), it.atWishOf(), it.reason());
      case PetitionWithdrawn it ->
          new org.orderwatch.kernel.published.PetitionWithdrawn(
              it.entry(), it.atWishOf(), it.reason());
      case ProceedingTransferred it ->
          new org.orderwatch.kernel.published.ProceedingTransferred(
              it.entry(), it.to(), it.docket());
      case ProceedingConsolidated it ->
          new org.orderwatch.kernel.published.ProceedingConsolidated(it.entry(), it.into());
      case ProceedingReinstated it ->
          new org.orderwatch.kernel.published.ProceedingReinstated(it.entry(), it.ordersRevived());
      case DismissalRequested it ->
          new org.orderwatch.kernel.published.DismissalRequested(it.entry(), it.by(), it.order());
      case ModificationRequested it ->
          new org.orderwatch.kernel.published.ModificationRequested(
              it.entry(), it.by(), it.order());
      case RenewalRequested it ->
          new org.orderwatch.kernel.published.RenewalRequested(
              it.entry(), it.by(), it.order(), it.continuesUntilHeard());
      case OrderModified it ->
          new org.orderwatch.kernel.published.OrderModified(
              it.entry(), it.order(), it.end(), it.lastDay(), it.terms());
      case OrderRenewed it ->
          new org.orderwatch.kernel.published.OrderRenewed(
              it.entry(), it.order(), it.termFrom(), it.newEnd(), it.gapCovered());
      case OrderDismissed it ->
          new org.orderwatch.kernel.published.OrderDismissed(
              it.entry(), it.order(), it.atWishOf(), it.reason());
      case OrderVacated it ->
          new org.orderwatch.kernel.published.OrderVacated(
              it.entry(), it.order(), it.atWishOf(), it.reason());
      case PartiesRealigned it ->
          new org.orderwatch.kernel.published.PartiesRealigned(
              it.entry(), it.petitioner(), it.respondents());
      case ViolationReported it ->
          new org.orderwatch.kernel.published.ViolationReported(
              it.entry(), it.order(), it.by(), it.against(), it.reportedToPolice(), it.charged());
      case RegistryEntryConfirmed it ->
          new org.orderwatch.kernel.published.RegistryEntryConfirmed(it.entry(), it.order());
      case FirearmSurrenderReported it ->
          new org.orderwatch.kernel.published.FirearmSurrenderReported(
              it.entry(), it.order(), it.by());
      case CopyDelivered it ->
          new org.orderwatch.kernel.published.CopyDelivered(
              it.entry(), it.order(), it.to(), it.by());
      case AssistanceProvided it ->
          new org.orderwatch.kernel.published.AssistanceProvided(
              it.entry(), it.order(), it.hearing(), it.staff(), it.fund());
      case EntryCorrected it ->
          new org.orderwatch.kernel.published.EntryCorrected(
              it.entry(),
              it.corrects(),
              it.kind(),
              it.replacement() == null ? null : published(it.replacement()));
      case DeadlinesAssessed it ->
          new org.orderwatch.kernel.published.DeadlinesAssessed(
              it.rules(),
              it.orders(),
              it.petitions(),
              it.court(),
              it.docket(),
              it.answers(),
              it.hearings(),
              it.impossible());
    };
  }
}
