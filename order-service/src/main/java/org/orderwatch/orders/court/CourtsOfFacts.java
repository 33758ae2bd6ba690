package org.orderwatch.orders.court;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

/** Finds and replaces the court that a fact names. */
public final class CourtsOfFacts {

  private CourtsOfFacts() {}

  /**
   * The courts that facts name.
   *
   * @param facts any facts
   * @return one for each fact that names one, in order
   */
  public static List<Court> in(List<? extends Fact> facts) {
    return facts.stream().<@Nullable Court>map(CourtsOfFacts::of).filter(Objects::nonNull).toList();
  }

  private static @Nullable Court of(Fact fact) {
    return switch (fact) {
      case PetitionFiled filed -> filed.petition().court();
      case CrossPetitionFiled filed -> filed.petition().court();
      case EmergencyOrderGranted granted -> granted.court();
      case CriminalOrderGranted granted -> granted.court();
      case ExParteOrderGranted granted -> granted.court();
      case InterimOrderGranted granted -> granted.court();
      case FinalOrderGranted granted -> granted.court();
      case ProceedingTransferred transferred -> transferred.to();
      default -> null;
    };
  }

  /**
   * Replaces the court that a fact names.
   *
   * @param fact the fact
   * @param replacement gives the court that takes the place of another
   * @return the fact with that court; the fact itself if it names none
   */
  public static Fact replace(Fact fact, UnaryOperator<Court> replacement) {
    return switch (fact) {
      case PetitionFiled(var entry, var petition) ->
          new PetitionFiled(entry, at(petition, replacement));
      case CrossPetitionFiled(var entry, var petition, var answers) ->
          new CrossPetitionFiled(entry, at(petition, replacement), answers);
      case EmergencyOrderGranted(var entry, var court, var docket, var order) ->
          new EmergencyOrderGranted(entry, replacement.apply(court), docket, order);
      case CriminalOrderGranted(var entry, var court, var docket, var order) ->
          new CriminalOrderGranted(entry, replacement.apply(court), docket, order);
      case ExParteOrderGranted(var entry, var court, var docket, var order) when court != null ->
          new ExParteOrderGranted(entry, replacement.apply(court), docket, order);
      case InterimOrderGranted(var entry, var court, var docket, var order) when court != null ->
          new InterimOrderGranted(entry, replacement.apply(court), docket, order);
      case FinalOrderGranted granted when granted.court() != null ->
          new FinalOrderGranted(
              granted.entry(),
              replacement.apply(granted.court()),
              granted.docket(),
              granted.order(),
              granted.crossPleadingFiled(),
              granted.findings(),
              granted.noticeAndOpportunity(),
              granted.after());
      case ProceedingTransferred(var entry, var court, var docket) ->
          new ProceedingTransferred(entry, replacement.apply(court), docket);
      default -> fact;
    };
  }

  private static Petition at(Petition petition, UnaryOperator<Court> replacement) {
    return new Petition(
        replacement.apply(petition.court()),
        petition.docket(),
        petition.petitioner(),
        petition.respondents(),
        petition.kind(),
        petition.reliefRequested(),
        petition.relationship(),
        petition.childrenInCommon());
  }
}
