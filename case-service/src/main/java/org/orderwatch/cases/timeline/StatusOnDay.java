package org.orderwatch.cases.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.OrderServed;
import org.orderwatch.kernel.published.ServiceAttempted;
import org.orderwatch.kernel.time.Zones;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.PendingSpan;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.ServiceStatus;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.orderwatch.kernel.vocabulary.Terms;

/**
 * Says how a case stands, from what was assessed by rule and from nothing else. Where two clients
 * form one pair, what rests on an entry that the case may not show is left out: an order whose days
 * rest on such an entry counts as in force since its grant, UNCONFIRMED and with no known end, so
 * that nothing hidden shows and nobody is called free who may be restrained. Pure but for the
 * clock.
 */
final class StatusOnDay {

  private final Clock clock;
  private final ZoneId agencyZone;
  private final @Nullable LocalDate asked;

  /**
   * Prepares.
   *
   * @param clock the injected clock
   * @param agencyZone where a court's zone is not known
   * @param asked the day to speak of, or null for today in the zone of each court
   */
  StatusOnDay(Clock clock, ZoneId agencyZone, @Nullable LocalDate asked) {
    this.clock = clock;
    this.agencyZone = agencyZone;
    this.asked = asked;
  }

  CaseStatus of(List<ProceedingInCase> proceedings) {
    List<OrderLine> orders = new ArrayList<>();
    List<PetitionLine> petitions = new ArrayList<>();
    List<HearingLine> hearings = new ArrayList<>();
    Set<ProceedingId> ids = new HashSet<>();
    Set<PersonId> others = new HashSet<>();
    for (ProceedingInCase each : proceedings) {
      ids.add(each.proceeding());
      each.chapter().effective().forEach(fact -> others.addAll(Chapter.parties(fact)));
      others.remove(each.client());
      DeadlinesAssessed assessed = each.assessed();
      if (assessed == null) {
        continue;
      }
      LocalDate day = day(assessed.court());
      for (OrderAssessment order : assessed.orders()) {
        if (!each.pair() || each.chapter().terms(order.order()) != null) {
          orders.add(line(each, assessed, order, day));
        }
      }
      for (PetitionAssessment petition : assessed.petitions()) {
        if (!each.pair() || shows(each.chapter(), petition)) {
          petitions.add(line(each, petition, day));
        }
      }
      for (HearingDate hearing : assessed.hearings()) {
        if (!hearing.on().isBefore(day) && (!each.pair() || shows(each.chapter(), hearing))) {
          hearings.add(new HearingLine(each.proceeding(), hearing));
        }
      }
    }
    orders.sort(Comparator.comparing(OrderLine::grantedOn).reversed());
    petitions.sort(Comparator.comparing(PetitionLine::filedOn).reversed());
    hearings.sort(Comparator.comparing((HearingLine each) -> each.date().on()));
    List<OrderLine> restrained =
        orders.stream().filter(each -> each.restrainsClient() != null).toList();
    List<OrderLine> protecting =
        orders.stream().filter(each -> each.protectsClient() != null).toList();
    return new CaseStatus(
        restrained,
        protecting,
        orders,
        petitions,
        hearings,
        nearestEnd(restrained, protecting),
        (int) protecting.stream().filter(OrderLine::unserved).count(),
        ids,
        others);
  }

  private LocalDate day(@Nullable Court court) {
    if (asked != null) {
      return asked;
    }
    return Zones.today(
        clock, court == null ? agencyZone : Zones.of(court.jurisdiction(), court.zone()));
  }

  private static OrderLine line(
      ProceedingInCase in, DeadlinesAssessed assessed, OrderAssessment order, LocalDate day) {
    boolean open = in.pair() && restsOnHidden(in, order);
    Terms shownTerms = in.pair() ? in.chapter().terms(order.order()) : order.terms();
    Terms terms = shownTerms == null ? order.terms() : shownTerms;
    List<SideSpan> sides = open ? since(order, terms) : order.sides();
    EndEstimate end =
        open ? new EndEstimate(order.grantedOn(), null, null, EndBasis.UNKNOWN) : order.end();
    PersonId client = in.client();
    return new OrderLine(
        order.order(),
        in.proceeding(),
        assessed.court(),
        assessed.docket(),
        order.form(),
        order.grantedOn(),
        day,
        on(day, sides.stream().filter(side -> side.restrained().equals(client))),
        on(day, sides.stream().filter(side -> side.protects().equals(client))),
        on(day, sides.stream()),
        terms,
        end,
        in.pair() ? service(in.chapter(), order) : order.service());
  }

  /** Whether a hidden entry may have changed its days, and no entry that is shown has ended it. */
  private static boolean restsOnHidden(ProceedingInCase in, OrderAssessment order) {
    EntryId endedBy = order.endedBy();
    if (endedBy != null && in.hidden().stream().noneMatch(each -> is(each, endedBy))) {
      return false;
    }
    return in.hidden().stream()
        .filter(each -> Facts.bearsOnDays(each.event()))
        .anyMatch(
            each -> {
              OrderId about = Facts.order(each.event());
              return about == null
                  || about.equals(order.order())
                  || Facts.granted(each.event()) != null;
            });
  }

  private static boolean is(RecordedFact fact, EntryId entry) {
    return fact.entry().id().equals(entry);
  }

  private static List<SideSpan> since(OrderAssessment order, Terms terms) {
    List<SideSpan> sides = new ArrayList<>();
    for (Restraint each : terms.restraints()) {
      for (PersonId protects : each.protects()) {
        sides.add(
            new SideSpan(
                each.restrained(),
                protects,
                order.grantedOn(),
                null,
                Certainty.UNCONFIRMED,
                order.form()));
      }
    }
    return sides;
  }

  private static @Nullable Certainty on(LocalDate day, Stream<SideSpan> sides) {
    Certainty found = null;
    for (SideSpan side : sides.toList()) {
      LocalDate until = side.until();
      if (!day.isBefore(side.from()) && (until == null || day.isBefore(until))) {
        if (side.certainty() == Certainty.YES) {
          return Certainty.YES;
        }
        found = Certainty.UNCONFIRMED;
      }
    }
    return found;
  }

  private static List<ServiceStatus> service(Chapter chapter, OrderAssessment order) {
    List<ServiceStatus> shown = new ArrayList<>();
    for (ServiceStatus each : order.service()) {
      boolean servedShows = false;
      int attempts = 0;
      for (OrderEvent fact : chapter.effective()) {
        switch (fact) {
          case OrderServed served
              when served.order().equals(order.order())
                  && served.restrained().equals(each.restrained())
                  && served.entry().occurredOn().equals(each.servedOn()) ->
              servedShows = true;
          case ServiceAttempted attempt
              when attempt.order().equals(order.order())
                  && attempt.restrained().equals(each.restrained()) ->
              attempts++;
          default -> {
            // Says nothing of service.
          }
        }
      }
      shown.add(
          new ServiceStatus(each.restrained(), servedShows ? each.servedOn() : null, attempts));
    }
    return shown;
  }

  private static PetitionLine line(
      ProceedingInCase in, PetitionAssessment petition, LocalDate day) {
    EntryId endedBy = petition.endedBy();
    boolean endHidden = endedBy != null && in.hidden().stream().anyMatch(each -> is(each, endedBy));
    boolean pending =
        endHidden
            ? !day.isBefore(petition.filedOn())
            : petition.pending().stream().anyMatch(span -> within(span, day));
    return new PetitionLine(
        in.proceeding(),
        petition.petitioner(),
        petition.respondents(),
        petition.filedOn(),
        petition.petitioner().equals(in.client())
            ? Lane.FOR
            : petition.respondents().contains(in.client()) ? Lane.AGAINST : Lane.BOTH,
        pending);
  }

  private static boolean within(PendingSpan span, LocalDate day) {
    LocalDate until = span.until();
    return !day.isBefore(span.from()) && (until == null || day.isBefore(until));
  }

  private static boolean shows(Chapter chapter, PetitionAssessment petition) {
    return chapter.effective().stream()
        .map(Facts::petition)
        .filter(Objects::nonNull)
        .anyMatch(each -> each.petitioner().equals(petition.petitioner()));
  }

  private static boolean shows(Chapter chapter, HearingDate hearing) {
    return chapter.effective().stream()
        .flatMap(each -> Facts.hearings(each).stream())
        .anyMatch(each -> each.equals(hearing));
  }

  private static @Nullable LocalDate nearestEnd(
      List<OrderLine> restrained, List<OrderLine> protecting) {
    Stream<LocalDate> against =
        restrained.stream().map(each -> each.end().latest()).filter(Objects::nonNull);
    Stream<LocalDate> forHer =
        protecting.stream().map(StatusOnDay::mayEnd).filter(Objects::nonNull);
    return Stream.concat(against, forHer).min(Comparator.naturalOrder()).orElse(null);
  }

  /** The next day on which the order may end: past its earliest end, the next bound ahead. */
  private static @Nullable LocalDate mayEnd(OrderLine line) {
    return Stream.of(line.end().earliest(), line.end().expected(), line.end().latest())
        .filter(Objects::nonNull)
        .filter(each -> each.isAfter(line.on()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
