package org.orderwatch.cases.recording;

import static org.orderwatch.cases.recording.Question.choice;
import static org.orderwatch.cases.recording.Question.of;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderwatch.cases.recording.FactForm.Group;
import org.orderwatch.kernel.published.AssistanceProvided;
import org.orderwatch.kernel.published.CopyDelivered;
import org.orderwatch.kernel.published.CriminalOrderGranted;
import org.orderwatch.kernel.published.CrossPetitionFiled;
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
import org.orderwatch.kernel.vocabulary.ConfirmedBy;
import org.orderwatch.kernel.vocabulary.Continuation;
import org.orderwatch.kernel.vocabulary.CopyDeliveredBy;
import org.orderwatch.kernel.vocabulary.CopyRecipient;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.FinalBy;
import org.orderwatch.kernel.vocabulary.GrantedAfter;
import org.orderwatch.kernel.vocabulary.IssuedBy;
import org.orderwatch.kernel.vocabulary.KindOfOrder;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.Relationship;
import org.orderwatch.kernel.vocabulary.ServiceFailure;
import org.orderwatch.kernel.vocabulary.ServiceMethod;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/** The forms of all events that a person records: the one description that pages are made from. */
final class FactForms {

  /** The field of the day on which it happened; in every form. */
  static final String ON = "on";

  /** The field of where it was learnt; in every form. */
  static final String SOURCE = "source";

  private static final Map<String, FactForm> FORMS = new LinkedHashMap<>();

  private static final Question THE_ORDER = of("order", Kind.ORDER, "order").must();
  private static final Question PERHAPS_ORDER = of("order", Kind.ORDER, "order");
  private static final Question BY = of("by", Kind.PERSON, "by").must();
  private static final Question COURT = of("court", Kind.COURT, "court");
  private static final Question DOCKET = of("docket", Kind.DOCKET, "docket");
  private static final Question TIME = of("time", Kind.TIME, "entry.occurredAt").later();
  private static final Question WISH = choice("wish", "atWishOf", AtWishOf.class);
  private static final Question REASON = choice("reason", "reason", EndingReason.class);

  static {
    add(PetitionFiled.class, Group.BEGINNING, true, petition());
    List<Question> cross = new ArrayList<>();
    cross.add(of("answers", Kind.PROCEEDING, "answers").must());
    cross.addAll(petition());
    add(CrossPetitionFiled.class, Group.BEGINNING, true, cross);
    add(EmergencyOrderGranted.class, Group.ORDER, true, grant(true));
    add(ExParteOrderGranted.class, Group.ORDER, true, grant(false));
    add(InterimOrderGranted.class, Group.ORDER, true, grant(false));
    add(CriminalOrderGranted.class, Group.ORDER, true, grant(true));
    add(ExParteOrderDenied.class, Group.ORDER, false, List.of(REASON));
    List<Question> last = new ArrayList<>(grant(false));
    last.add(3, choice("after", "after", GrantedAfter.class));
    last.add(yesNo("crossPleading", "crossPleadingFiled").later());
    last.add(
        of("findings", Kind.PER_PERSON, "findings")
            .eachWith("specificFindings", YesNoUnknown.class)
            .later());
    last.add(yesNo("notice", "noticeAndOpportunity").later());
    add(FinalOrderGranted.class, Group.ORDER, true, last);
    add(
        OrderBecameFinal.class,
        Group.ORDER,
        false,
        List.of(
            THE_ORDER,
            choice("finalBy", "by", FinalBy.class),
            choice("confirmedBy", "confirmedBy", ConfirmedBy.class)));
    add(FinalOrderDenied.class, Group.ENDING, false, List.of(WISH, REASON));
    add(
        OrderServed.class,
        Group.SERVICE,
        false,
        List.of(THE_ORDER, restrained(), choice("method", "method", ServiceMethod.class)));
    add(
        ServiceAttempted.class,
        Group.SERVICE,
        false,
        List.of(
            THE_ORDER,
            restrained(),
            choice("method", "method", ServiceMethod.class),
            choice("failure", "failure", ServiceFailure.class)));
    add(
        HearingScheduled.class,
        Group.HEARING,
        false,
        List.of(of("date", Kind.HEARING_DATE, "date").must()));
    add(
        HearingContinued.class,
        Group.HEARING,
        false,
        List.of(
            of("hearing", Kind.HEARING, "hearing"),
            of("date", Kind.HEARING_DATE, "date"),
            choice("continues", "orderContinues", Continuation.class)
                .withDay("UNTIL_DATE", "continuesUntil")));
    add(
        HearingHeld.class,
        Group.HEARING,
        false,
        List.of(
            of("hearing", Kind.HEARING, "hearing"),
            of("appeared", Kind.PER_PERSON, "appearances")
                .eachWith("appeared", YesNoUnknown.class)));
    add(
        HearingRequested.class,
        Group.REQUEST,
        false,
        List.of(BY, yesNo("custody", "aboutCustody")));
    add(
        TemporaryOrderExtended.class,
        Group.CHANGE,
        false,
        List.of(THE_ORDER, end("newEnd"), of("retroactive", Kind.DATE, "retroactiveFrom").later()));
    add(PetitionDismissed.class, Group.ENDING, false, List.of(WISH, REASON));
    add(PetitionWithdrawn.class, Group.ENDING, false, List.of(WISH, REASON));
    add(OrderDismissed.class, Group.ENDING, false, List.of(THE_ORDER, WISH, REASON));
    add(OrderVacated.class, Group.ENDING, false, List.of(THE_ORDER, WISH, REASON));
    add(
        OrderModified.class,
        Group.CHANGE,
        false,
        List.of(
            THE_ORDER,
            choice("end", "end", ModifiedEnd.class).withDay("DATE", "lastDay"),
            of("restraints", Kind.RESTRAINTS, "terms.restraints").must(),
            of("relief", Kind.RELIEF, "terms.relief")));
    add(
        OrderRenewed.class,
        Group.CHANGE,
        false,
        List.of(
            THE_ORDER,
            of("termFrom", Kind.DATE, "termFrom").must(),
            end("newEnd"),
            yesNo("gap", "gapCovered")));
    add(
        PartiesRealigned.class,
        Group.CHANGE,
        false,
        List.of(
            of("petitioner", Kind.PERSON, "petitioner").must(),
            of("respondents", Kind.PEOPLE, "respondents").must()));
    add(
        ProceedingTransferred.class,
        Group.CHANGE,
        false,
        List.of(of("court", Kind.COURT, "to").must(), DOCKET));
    add(
        ProceedingConsolidated.class,
        Group.CHANGE,
        false,
        List.of(of("into", Kind.PROCEEDING, "into").must()));
    add(
        ProceedingReinstated.class,
        Group.CHANGE,
        false,
        List.of(yesNo("revived", "ordersRevived")));
    add(DismissalRequested.class, Group.REQUEST, false, List.of(BY, PERHAPS_ORDER));
    add(ModificationRequested.class, Group.REQUEST, false, List.of(BY, PERHAPS_ORDER));
    add(
        RenewalRequested.class,
        Group.REQUEST,
        false,
        List.of(BY, THE_ORDER, yesNo("continuesUntilHeard", "continuesUntilHeard")));
    add(
        ViolationReported.class,
        Group.REPORT,
        false,
        List.of(
            PERHAPS_ORDER,
            of("against", Kind.PERSON, "against").must(),
            BY,
            yesNo("police", "reportedToPolice"),
            yesNo("charged", "charged")));
    add(RegistryEntryConfirmed.class, Group.REPORT, false, List.of(THE_ORDER));
    add(FirearmSurrenderReported.class, Group.REPORT, false, List.of(THE_ORDER, BY));
    add(
        CopyDelivered.class,
        Group.REPORT,
        false,
        List.of(
            THE_ORDER,
            choice("to", "to", CopyRecipient.class),
            choice("deliveredBy", "by", CopyDeliveredBy.class)));
    add(
        AssistanceProvided.class,
        Group.REPORT,
        false,
        List.of(
            of("fund", Kind.TEXT, "fund").must(),
            PERHAPS_ORDER,
            of("hearing", Kind.HEARING, "hearing"),
            of("staff", Kind.STAFF, "staff")));
    add(
        EntryCorrected.class,
        Group.REPORT,
        false,
        List.of(choice("kind", "kind", CorrectionKind.class)));
  }

  private FactForms() {}

  /** All forms, in the order of the list that people see. */
  static List<FactForm> all() {
    return List.copyOf(FORMS.values());
  }

  /** The form of an event by its name; empty if nobody records such a thing. */
  static Optional<FactForm> find(String fact) {
    return Optional.ofNullable(FORMS.get(fact));
  }

  private static void add(
      Class<? extends OrderEvent> type, Group group, boolean begins, List<Question> own) {
    List<Question> questions = new ArrayList<>();
    questions.add(of(ON, Kind.DATE, "entry.occurredOn").must());
    questions.addAll(own);
    questions.add(choice(SOURCE, "entry.source", Source.class));
    FORMS.put(type.getSimpleName(), new FactForm(type, group, begins, questions));
  }

  private static List<Question> petition() {
    return List.of(
        of("court", Kind.COURT, "petition.court").must(),
        of("docket", Kind.DOCKET, "petition.docket"),
        of("petitioner", Kind.PERSON, "petition.petitioner").must(),
        of("respondents", Kind.PEOPLE, "petition.respondents").must(),
        choice("kind", "petition.kind", KindOfOrder.class),
        choice("relationship", "petition.relationship", Relationship.class).later(),
        yesNo("children", "petition.childrenInCommon").later(),
        of("relief", Kind.RELIEF, "petition.reliefRequested").later());
  }

  private static List<Question> grant(boolean ownCourt) {
    return List.of(
        ownCourt ? COURT.must() : COURT,
        DOCKET,
        of("restraints", Kind.RESTRAINTS, "order.terms.restraints").must(),
        choice("end", "order.statedEnd.kind", StatedEndKind.class)
            .withDay("DATE", "order.statedEnd.lastDay"),
        of("relief", Kind.RELIEF, "order.terms.relief"),
        choice("issuedBy", "order.issuedBy", IssuedBy.class).later(),
        TIME,
        yesNo("weapon", "order.weaponInvolved").later(),
        yesNo("publication", "order.publicationAllowed").later());
  }

  private static Question restrained() {
    return of("restrained", Kind.PERSON, "restrained").must();
  }

  private static Question end(String at) {
    return choice("end", at + ".kind", StatedEndKind.class).withDay("DATE", at + ".lastDay");
  }

  private static Question yesNo(String name, String path) {
    return choice(name, path, YesNoUnknown.class);
  }
}
