package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.util.Map;
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
import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.Petition;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.Terms;
import org.springframework.stereotype.Component;

/** Each entry of a timeline as one sentence. */
@Component
class EntryWords {

  private final Say say;

  EntryWords(Say say) {
    this.say = say;
  }

  /**
   * Says a fact.
   *
   * @param fact the fact
   * @param names whom the reader may see
   * @param orders what the orders of the case are called
   * @return a sentence
   */
  Said of(OrderEvent fact, Names names, Map<OrderId, String> orders) {
    return Said.of(sentence(fact, names, orders));
  }

  private String sentence(OrderEvent fact, Names names, Map<OrderId, String> orders) {
    return switch (fact) {
      case PetitionFiled it -> petition("PetitionFiled", it.petition(), names);
      case CrossPetitionFiled it -> petition("CrossPetitionFiled", it.petition(), names);
      case EmergencyOrderGranted it -> granted(OrderForm.EMERGENCY, it.order(), names);
      case ExParteOrderGranted it -> granted(OrderForm.TEMPORARY, it.order(), names);
      case InterimOrderGranted it -> granted(OrderForm.INTERIM, it.order(), names);
      case CriminalOrderGranted it -> granted(OrderForm.CRIMINAL_EMERGENCY, it.order(), names);
      case FinalOrderGranted it -> granted(OrderForm.FINAL, it.order(), names);
      case ExParteOrderDenied it -> say.text("entry.ExParteOrderDenied", because(it.reason()));
      case FinalOrderDenied it -> ended("FinalOrderDenied", null, it.atWishOf(), it.reason());
      case PetitionDismissed it -> ended("PetitionDismissed", null, it.atWishOf(), it.reason());
      case PetitionWithdrawn it -> ended("PetitionWithdrawn", null, it.atWishOf(), it.reason());
      case OrderDismissed it ->
          ended("OrderDismissed", named(it.order(), orders), it.atWishOf(), it.reason());
      case OrderVacated it ->
          ended("OrderVacated", named(it.order(), orders), it.atWishOf(), it.reason());
      case ServiceAttempted it ->
          say.text(
              "entry.ServiceAttempted",
              named(it.order(), orders),
              names.of(it.restrained()),
              say.word(it.failure()));
      case OrderServed it ->
          say.text(
              "entry.OrderServed",
              named(it.order(), orders),
              names.of(it.restrained()),
              say.word(it.method()));
      case HearingScheduled it -> say.text("entry.HearingScheduled", hearing(it.date()));
      case HearingContinued it -> continued(it);
      case HearingHeld _ -> say.text("entry.HearingHeld");
      case HearingRequested it -> say.text("entry.HearingRequested", names.of(it.by()));
      case TemporaryOrderExtended it ->
          say.text("entry.TemporaryOrderExtended", named(it.order(), orders), end(it.newEnd()));
      case OrderBecameFinal it ->
          say.text("entry.OrderBecameFinal", named(it.order(), orders), say.word(it.by()));
      case ProceedingTransferred it -> say.text("entry.ProceedingTransferred", say.court(it.to()));
      case ProceedingConsolidated _ -> say.text("entry.ProceedingConsolidated");
      case ProceedingReinstated it ->
          say.text("entry.ProceedingReinstated", say.word(it.ordersRevived()));
      case DismissalRequested it -> say.text("entry.DismissalRequested", names.of(it.by()));
      case ModificationRequested it -> say.text("entry.ModificationRequested", names.of(it.by()));
      case RenewalRequested it ->
          say.text("entry.RenewalRequested", names.of(it.by()), named(it.order(), orders));
      case OrderModified it ->
          say.text(
              "entry.OrderModified",
              named(it.order(), orders),
              modified(it.end(), it.lastDay()),
              restrained(it.terms(), names));
      case OrderRenewed it ->
          say.text(
              "entry.OrderRenewed",
              named(it.order(), orders),
              say.day(it.termFrom()),
              end(it.newEnd()));
      case PartiesRealigned it ->
          say.text("entry.PartiesRealigned", names.of(it.petitioner()), names.of(it.respondents()));
      case ViolationReported it ->
          say.text("entry.ViolationReported", names.of(it.by()), names.of(it.against()));
      case RegistryEntryConfirmed it ->
          say.text("entry.RegistryEntryConfirmed", named(it.order(), orders));
      case FirearmSurrenderReported it ->
          say.text("entry.FirearmSurrenderReported", names.of(it.by()));
      case CopyDelivered it ->
          say.text(
              "entry.CopyDelivered",
              named(it.order(), orders),
              say.word(it.to()),
              say.word(it.by()));
      case AssistanceProvided _ -> say.text("entry.AssistanceProvided");
      case EntryCorrected it -> say.text("entry.EntryCorrected." + it.kind().name());
      case DeadlinesAssessed _ -> say.text("entry.DeadlinesAssessed");
    };
  }

  private String petition(String kind, Petition petition, Names names) {
    return say.text(
        "entry." + kind,
        names.of(petition.petitioner()),
        names.of(petition.respondents()),
        say.court(petition.court()));
  }

  private String granted(OrderForm form, GrantedOrder order, Names names) {
    return say.text(
        "entry.granted", say.word(form), restrained(order.terms(), names), end(order.statedEnd()));
  }

  private String restrained(Terms terms, Names names) {
    return say.list(
        terms.restraints().stream().map(Restraint::restrained).distinct().map(names::of).toList());
  }

  private String ended(String kind, @Nullable String order, AtWishOf wish, EndingReason reason) {
    return say.text(
            "entry." + kind,
            order == null ? "" : order,
            wish == AtWishOf.UNKNOWN ? "" : " " + say.text("entry.wish", say.word(wish)))
        + because(reason);
  }

  private String because(EndingReason reason) {
    return reason == EndingReason.UNKNOWN ? "" : " " + say.text("entry.because", say.word(reason));
  }

  private String continued(HearingContinued it) {
    HearingDate date = it.date();
    LocalDate until = it.continuesUntil();
    String to = date == null ? say.text("entry.noDate") : hearing(date);
    return say.text("entry.HearingContinued", to)
        + " "
        + say.text(
            "entry.continues." + it.orderContinues().name(), until == null ? "" : say.day(until));
  }

  private String hearing(HearingDate date) {
    return say.day(date.on());
  }

  private String end(StatedEnd end) {
    LocalDate last = end.lastDay();
    return end.kind() == StatedEndKind.DATE && last != null
        ? say.text("entry.until", say.day(last))
        : say.word(end.kind());
  }

  private String modified(ModifiedEnd end, @Nullable LocalDate last) {
    return end == ModifiedEnd.DATE && last != null
        ? say.text("entry.until", say.day(last))
        : say.word(end);
  }

  private String named(OrderId order, Map<OrderId, String> orders) {
    return orders.getOrDefault(order, say.text("entry.order"));
  }
}
