package org.orderwatch.orders.proceeding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.ConfirmedBy;
import org.orderwatch.kernel.vocabulary.Continuation;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.FinalBy;
import org.orderwatch.kernel.vocabulary.GrantedAfter;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.IssuedBy;
import org.orderwatch.kernel.vocabulary.KindOfOrder;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.Petition;
import org.orderwatch.kernel.vocabulary.Relationship;
import org.orderwatch.kernel.vocabulary.Relief;
import org.orderwatch.kernel.vocabulary.ReliefTerm;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.ServiceFailure;
import org.orderwatch.kernel.vocabulary.ServiceMethod;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.Terms;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;
import org.orderwatch.orders.proceeding.event.CrossPetitionFiled;
import org.orderwatch.orders.proceeding.event.DismissalRequested;
import org.orderwatch.orders.proceeding.event.EmergencyOrderGranted;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.EntryEvent;
import org.orderwatch.orders.proceeding.event.ExParteOrderDenied;
import org.orderwatch.orders.proceeding.event.ExParteOrderGranted;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.FinalOrderDenied;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.HearingScheduled;
import org.orderwatch.orders.proceeding.event.OrderBecameFinal;
import org.orderwatch.orders.proceeding.event.OrderDismissed;
import org.orderwatch.orders.proceeding.event.OrderModified;
import org.orderwatch.orders.proceeding.event.OrderRenewed;
import org.orderwatch.orders.proceeding.event.OrderServed;
import org.orderwatch.orders.proceeding.event.OrderVacated;
import org.orderwatch.orders.proceeding.event.PetitionDismissed;
import org.orderwatch.orders.proceeding.event.PetitionFiled;
import org.orderwatch.orders.proceeding.event.PetitionWithdrawn;
import org.orderwatch.orders.proceeding.event.ProceedingReinstated;
import org.orderwatch.orders.proceeding.event.ProceedingTransferred;
import org.orderwatch.orders.proceeding.event.RenewalRequested;
import org.orderwatch.orders.proceeding.event.ServiceAttempted;
import org.orderwatch.orders.proceeding.event.TemporaryOrderExtended;
import org.orderwatch.orders.proceeding.event.ViolationReported;

/**
 * Facts in the words of an advocate. Each fact's entry id comes from its name, so that a test can
 * speak of "grant" and "service".
 */
public final class Told {

  public static final PersonId ANNA = new PersonId(id("Anna"));
  public static final PersonId BEN = new PersonId(id("Ben"));
  public static final PersonId CHILD = new PersonId(id("child"));
  public static final ProceedingId PROCEEDING = new ProceedingId(id("proceeding"));
  public static final Court COURT =
      new Court(new CourtId(id("court")), "OH", "Franklin", null, null);
  public static final DocketId DOCKET = new DocketId(id("docket"));

  private Told() {}

  public static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }

  public static EntryId entry(String name) {
    return new EntryId(id("entry " + name));
  }

  public static OrderId order(String name) {
    return new OrderId(id("order " + name));
  }

  public static HearingId hearingId(String name) {
    return new HearingId(id("hearing " + name));
  }

  public static Entry on(String name, String day) {
    return new Entry(entry(name), day(day), null, Source.COURT_RECORD, null);
  }

  public static StatedEnd until(String day) {
    return new StatedEnd(StatedEndKind.DATE, day(day));
  }

  public static StatedEnd untilHearing() {
    return new StatedEnd(StatedEndKind.UNTIL_HEARING, null);
  }

  public static StatedEnd notStated() {
    return new StatedEnd(StatedEndKind.NOT_STATED, null);
  }

  public static StatedEnd permanent() {
    return new StatedEnd(StatedEndKind.PERMANENT, null);
  }

  public static Restraint restrains(PersonId restrained, PersonId... protects) {
    return new Restraint(restrained, List.of(protects));
  }

  public static Terms terms(Restraint... restraints) {
    return new Terms(List.of(restraints), List.of(new ReliefTerm(Relief.NO_CONTACT, null)));
  }

  public static GrantedOrder paper(String order, StatedEnd end, Restraint... restraints) {
    return new GrantedOrder(
        order(order),
        IssuedBy.JUDGE,
        end,
        terms(restraints.length == 0 ? new Restraint[] {restrains(BEN, ANNA)} : restraints),
        YesNoUnknown.UNKNOWN,
        YesNoUnknown.UNKNOWN);
  }

  public static Petition asks(PersonId petitioner, PersonId respondent) {
    return new Petition(
        COURT,
        DOCKET,
        petitioner,
        List.of(respondent),
        KindOfOrder.DOMESTIC,
        List.of(),
        Relationship.UNKNOWN,
        YesNoUnknown.UNKNOWN);
  }

  public static PetitionFiled petition(String day) {
    return new PetitionFiled(on("petition", day), asks(ANNA, BEN));
  }

  public static CrossPetitionFiled crossPetition(String day, ProceedingId answers) {
    return new CrossPetitionFiled(on("petition", day), asks(ANNA, BEN), answers);
  }

  public static EmergencyOrderGranted emergency(String day, StatedEnd end) {
    return new EmergencyOrderGranted(on("emergency", day), COURT, DOCKET, paper("emergency", end));
  }

  public static ExParteOrderGranted exParte(String day, StatedEnd end, Restraint... restraints) {
    return new ExParteOrderGranted(
        on("ex parte", day), null, null, paper("ex parte", end, restraints));
  }

  public static FinalOrderGranted finalOrder(String day, StatedEnd end, Restraint... restraints) {
    return new FinalOrderGranted(
        on("final", day),
        null,
        null,
        paper("final", end, restraints),
        YesNoUnknown.UNKNOWN,
        List.of(),
        YesNoUnknown.UNKNOWN,
        GrantedAfter.UNKNOWN);
  }

  public static OrderServed served(String day, String order, PersonId restrained) {
    return new OrderServed(
        on("served " + order + " " + day, day), order(order), restrained, ServiceMethod.PERSONAL);
  }

  public static ServiceAttempted attempted(String day, String order, PersonId restrained) {
    return new ServiceAttempted(
        on("attempted " + order + " " + day, day),
        order(order),
        restrained,
        ServiceMethod.PERSONAL,
        ServiceFailure.NOT_FOUND);
  }

  public static HearingScheduled hearing(String name, String scheduledOn, String day) {
    return new HearingScheduled(
        on("hearing " + name, scheduledOn), hearingId(name), new HearingDate(day(day), null, null));
  }

  public static HearingContinued continued(
      String day,
      @Nullable String from,
      String to,
      @Nullable String newDay,
      Continuation continuation,
      @Nullable String until) {
    return new HearingContinued(
        on("continued " + day, day),
        from == null ? null : hearingId(from),
        hearingId(to),
        newDay == null ? null : new HearingDate(day(newDay), null, null),
        continuation,
        until == null ? null : day(until));
  }

  public static TemporaryOrderExtended extended(
      String day, String order, StatedEnd end, @Nullable String retroactiveFrom) {
    return new TemporaryOrderExtended(
        on("extended " + day, day),
        order(order),
        end,
        retroactiveFrom == null ? null : day(retroactiveFrom));
  }

  public static OrderModified modified(
      String day,
      String order,
      ModifiedEnd end,
      @Nullable String lastDay,
      Restraint... restraints) {
    return new OrderModified(
        on("modified " + day, day),
        order(order),
        end,
        lastDay == null ? null : day(lastDay),
        terms(restraints.length == 0 ? new Restraint[] {restrains(BEN, ANNA)} : restraints));
  }

  public static OrderRenewed renewed(
      String day, String order, String from, StatedEnd end, YesNoUnknown gapCovered) {
    return new OrderRenewed(on("renewed " + day, day), order(order), day(from), end, gapCovered);
  }

  public static RenewalRequested renewalRequested(
      String day, String order, YesNoUnknown continues) {
    return new RenewalRequested(on("renewal requested " + day, day), ANNA, order(order), continues);
  }

  public static OrderBecameFinal becameFinal(String day, String order) {
    return new OrderBecameFinal(
        on("became final", day), order(order), FinalBy.LAW, ConfirmedBy.CLERK);
  }

  public static OrderVacated vacated(String day, String order) {
    return new OrderVacated(
        on("vacated " + order, day), order(order), AtWishOf.COURT, EndingReason.OTHER);
  }

  public static OrderDismissed orderDismissed(String day, String order) {
    return new OrderDismissed(
        on("order dismissed " + order, day), order(order), AtWishOf.COURT, EndingReason.OTHER);
  }

  public static PetitionDismissed dismissed(String day) {
    return new PetitionDismissed(
        on("dismissed", day), AtWishOf.COURT, EndingReason.FAILURE_TO_APPEAR);
  }

  public static PetitionWithdrawn withdrawn(String day) {
    return new PetitionWithdrawn(
        on("withdrawn", day), AtWishOf.PETITIONER, EndingReason.PETITIONER_REQUESTED);
  }

  public static FinalOrderDenied finalDenied(String day) {
    return new FinalOrderDenied(
        on("final denied", day), AtWishOf.COURT, EndingReason.BURDEN_OF_PROOF_NOT_MET);
  }

  public static ExParteOrderDenied exParteDenied(String day) {
    return new ExParteOrderDenied(on("ex parte denied", day), EndingReason.OTHER);
  }

  public static ProceedingReinstated reinstated(String day, YesNoUnknown revived) {
    return new ProceedingReinstated(on("reinstated", day), revived);
  }

  public static ProceedingTransferred transferred(String day, Court to) {
    return new ProceedingTransferred(on("transferred", day), to, null);
  }

  public static ViolationReported violation(
      String day, @Nullable String order, PersonId by, PersonId against) {
    return new ViolationReported(
        on("violation " + day, day),
        order == null ? null : order(order),
        by,
        against,
        YesNoUnknown.YES,
        YesNoUnknown.UNKNOWN);
  }

  public static DismissalRequested dismissalRequested(String day) {
    return new DismissalRequested(on("dismissal requested", day), ANNA, null);
  }

  public static EntryCorrected right(String name, String corrects, Fact replacement) {
    return new EntryCorrected(
        on(name, "06-01"), entry(corrects), CorrectionKind.WRONG_VALUE, replacement);
  }

  public static EntryCorrected wrong(String name, String corrects, CorrectionKind kind) {
    return new EntryCorrected(on(name, "06-01"), entry(corrects), kind, null);
  }

  public static RecordedEntries recorded(EntryEvent... entries) {
    return new RecordedEntries(Arrays.asList(entries));
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
