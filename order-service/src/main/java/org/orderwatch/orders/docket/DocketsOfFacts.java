package org.orderwatch.orders.docket;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Petition;
import org.orderwatch.orders.proceeding.event.CriminalOrderGranted;
import org.orderwatch.orders.proceeding.event.CrossPetitionFiled;
import org.orderwatch.orders.proceeding.event.EmergencyOrderGranted;
import org.orderwatch.orders.proceeding.event.ExParteOrderGranted;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.InterimOrderGranted;
import org.orderwatch.orders.proceeding.event.PetitionFiled;
import org.orderwatch.orders.proceeding.event.ProceedingTransferred;

/** Finds and fills in the docket that a fact names. */
public final class DocketsOfFacts {

  private DocketsOfFacts() {}

  /** Where a fact names a docket, and the court whose docket number it could be. */
  private record Place(@Nullable DocketId docket, @Nullable CourtId court, String field) {}

  /**
   * The docket that a fact names.
   *
   * @param fact any fact
   * @return the docket, or null where it names none
   */
  public static @Nullable DocketId of(Fact fact) {
    return place(fact).docket();
  }

  /**
   * The path of the docket within a fact.
   *
   * @param fact a fact that can name a docket
   * @return for example {@code petition.docket}
   */
  public static String fieldOf(Fact fact) {
    return place(fact).field();
  }

  /**
   * The court at which the docket of a petition or order is missing.
   *
   * @param fact any fact
   * @return the court, or null where nothing is to be filled in
   */
  public static @Nullable CourtId missingAt(Fact fact) {
    Place place = place(fact);
    return place.docket() == null ? place.court() : null;
  }

  /**
   * Fills in the docket of a petition or order that names a court.
   *
   * @param fact a fact for which {@link #missingAt} gave a court
   * @param docket the docket
   * @return the fact with it
   */
  public static Fact fill(Fact fact, DocketId docket) {
    return switch (fact) {
      case PetitionFiled(var entry, var petition) ->
          new PetitionFiled(entry, under(petition, docket));
      case CrossPetitionFiled(var entry, var petition, var answers) ->
          new CrossPetitionFiled(entry, under(petition, docket), answers);
      case EmergencyOrderGranted(var entry, var court, _, var order) ->
          new EmergencyOrderGranted(entry, court, docket, order);
      case CriminalOrderGranted(var entry, var court, _, var order) ->
          new CriminalOrderGranted(entry, court, docket, order);
      case ExParteOrderGranted(var entry, var court, _, var order) ->
          new ExParteOrderGranted(entry, court, docket, order);
      case InterimOrderGranted(var entry, var court, _, var order) ->
          new InterimOrderGranted(entry, court, docket, order);
      case FinalOrderGranted granted ->
          new FinalOrderGranted(
              granted.entry(),
              granted.court(),
              docket,
              granted.order(),
              granted.crossPleadingFiled(),
              granted.findings(),
              granted.noticeAndOpportunity(),
              granted.after());
      default -> fact;
    };
  }

  private static Place place(Fact fact) {
    return switch (fact) {
      case PetitionFiled(_, var petition) -> at(petition);
      case CrossPetitionFiled(_, var petition, _) -> at(petition);
      case EmergencyOrderGranted granted -> at(granted.court(), granted.docket());
      case CriminalOrderGranted granted -> at(granted.court(), granted.docket());
      case ExParteOrderGranted granted -> at(granted.court(), granted.docket());
      case InterimOrderGranted granted -> at(granted.court(), granted.docket());
      case FinalOrderGranted granted -> at(granted.court(), granted.docket());
      case ProceedingTransferred transferred -> new Place(transferred.docket(), null, "docket");
      default -> new Place(null, null, "docket");
    };
  }

  private static Place at(@Nullable Court court, @Nullable DocketId docket) {
    return new Place(docket, court == null ? null : court.id(), "docket");
  }

  private static Place at(Petition petition) {
    return new Place(petition.docket(), petition.court().id(), "petition.docket");
  }

  private static Petition under(Petition petition, DocketId docket) {
    return new Petition(
        petition.court(),
        docket,
        petition.petitioner(),
        petition.respondents(),
        petition.kind(),
        petition.reliefRequested(),
        petition.relationship(),
        petition.childrenInCommon());
  }
}
