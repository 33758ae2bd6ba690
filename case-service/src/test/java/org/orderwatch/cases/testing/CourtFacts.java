package org.orderwatch.cases.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.FinalOrderGranted;
import org.orderwatch.kernel.published.OrderServed;
import org.orderwatch.kernel.published.OrderVacated;
import org.orderwatch.kernel.published.PetitionFiled;
import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.GrantedAfter;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.IssuedBy;
import org.orderwatch.kernel.vocabulary.KindOfOrder;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.PendingSpan;
import org.orderwatch.kernel.vocabulary.Petition;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.Relationship;
import org.orderwatch.kernel.vocabulary.Relief;
import org.orderwatch.kernel.vocabulary.ReliefTerm;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.ServiceMethod;
import org.orderwatch.kernel.vocabulary.ServiceStatus;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.Terms;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/** What a court did, in the words of the published facts. */
public final class CourtFacts {

  /** A court in Ohio. */
  public static final Court COURT =
      new Court(new CourtId(new UUID(9, 9)), "OH", "Franklin", "Domestic Relations", null);

  private CourtFacts() {}

  /** An entry from the court's record. */
  public static Entry onRecord(LocalDate on) {
    return entry(on, Source.COURT_RECORD, null);
  }

  /** An entry of any source. */
  public static Entry entry(LocalDate on, Source source, @Nullable CaseId reportedIn) {
    return new Entry(new EntryId(UUID.randomUUID()), on, null, source, reportedIn);
  }

  /** A petition of one against another. */
  public static PetitionFiled petition(Entry entry, PersonId petitioner, PersonId respondent) {
    return new PetitionFiled(
        entry,
        new Petition(
            COURT,
            null,
            petitioner,
            List.of(respondent),
            KindOfOrder.DOMESTIC,
            List.of(),
            Relationship.UNKNOWN,
            YesNoUnknown.UNKNOWN));
  }

  /** Terms that restrain one person for another. */
  public static Terms terms(PersonId restrained, PersonId protects) {
    return new Terms(
        List.of(new Restraint(restrained, List.of(protects))),
        List.of(new ReliefTerm(Relief.NO_CONTACT, null)));
  }

  /** A final order with a stated end. */
  public static FinalOrderGranted granted(
      Entry entry, OrderId order, Terms terms, LocalDate lastDay) {
    return new FinalOrderGranted(
        entry,
        COURT,
        null,
        new GrantedOrder(
            order,
            IssuedBy.JUDGE,
            new StatedEnd(StatedEndKind.DATE, lastDay),
            terms,
            YesNoUnknown.UNKNOWN,
            YesNoUnknown.UNKNOWN),
        YesNoUnknown.UNKNOWN,
        List.of(),
        YesNoUnknown.UNKNOWN,
        GrantedAfter.UNKNOWN);
  }

  /** Service of an order. */
  public static OrderServed served(Entry entry, OrderId order, PersonId restrained) {
    return new OrderServed(entry, order, restrained, ServiceMethod.PERSONAL);
  }

  /** An order was vacated. */
  public static OrderVacated vacated(Entry entry, OrderId order) {
    return new OrderVacated(entry, order, AtWishOf.UNKNOWN, EndingReason.UNKNOWN);
  }

  /** What follows from a granted order. */
  public static OrderAssessment assessed(
      OrderId order,
      LocalDate grantedOn,
      LocalDate until,
      Terms terms,
      @Nullable EntryId endedBy,
      @Nullable LocalDate servedOn) {
    Restraint side = terms.restraints().getFirst();
    return new OrderAssessment(
        order,
        OrderForm.FINAL,
        grantedOn,
        terms,
        List.of(
            new SideSpan(
                side.restrained(),
                side.protects().getFirst(),
                grantedOn,
                until,
                Certainty.YES,
                OrderForm.FINAL)),
        new EndEstimate(until, null, until, EndBasis.STATED),
        endedBy,
        List.of(new ServiceStatus(side.restrained(), servedOn, 0)));
  }

  /** What follows from the facts of a proceeding. */
  public static DeadlinesAssessed assessed(
      PersonId petitioner, PersonId respondent, LocalDate filedOn, OrderAssessment... orders) {
    return new DeadlinesAssessed(
        "test",
        List.of(orders),
        List.of(
            new PetitionAssessment(
                petitioner,
                List.of(respondent),
                filedOn,
                List.of(new PendingSpan(filedOn, null)),
                filedOn,
                null)),
        COURT,
        null,
        null,
        List.of(),
        List.of());
  }
}
