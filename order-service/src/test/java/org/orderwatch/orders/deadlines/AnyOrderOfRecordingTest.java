package org.orderwatch.orders.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.orders.proceeding.Told.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.ConfirmedBy;
import org.orderwatch.kernel.vocabulary.Continuation;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.FinalBy;
import org.orderwatch.kernel.vocabulary.GrantedAfter;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.IssuedBy;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.ServiceMethod;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.Terms;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;
import org.orderwatch.orders.proceeding.Assessment;
import org.orderwatch.orders.proceeding.Decision;
import org.orderwatch.orders.proceeding.RecordedEntries;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.EntryEvent;
import org.orderwatch.orders.proceeding.event.ExParteOrderGranted;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.FinalOrderDenied;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.HearingHeld;
import org.orderwatch.orders.proceeding.event.HearingScheduled;
import org.orderwatch.orders.proceeding.event.OrderBecameFinal;
import org.orderwatch.orders.proceeding.event.OrderDismissed;
import org.orderwatch.orders.proceeding.event.OrderModified;
import org.orderwatch.orders.proceeding.event.OrderRenewed;
import org.orderwatch.orders.proceeding.event.OrderServed;
import org.orderwatch.orders.proceeding.event.OrderVacated;
import org.orderwatch.orders.proceeding.event.PetitionDismissed;
import org.orderwatch.orders.proceeding.event.PetitionFact;
import org.orderwatch.orders.proceeding.event.PetitionFiled;
import org.orderwatch.orders.proceeding.event.PetitionWithdrawn;
import org.orderwatch.orders.proceeding.event.ProceedingReinstated;
import org.orderwatch.orders.proceeding.event.RenewalRequested;
import org.orderwatch.orders.proceeding.event.TemporaryOrderExtended;

/**
 * Section 3, Entries: recording the same facts in any order gives the same state; and a naive
 * calendar of days gives the same days. Seeds are fixed, so that a failure can be repeated.
 */
class AnyOrderOfRecordingTest {

  private static final int HISTORIES = 2000;
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
  private static final List<PersonId> PERSONS = List.of(ANNA, BEN, CHILD);

  @Test
  void anyPermutationOfTheEntriesGivesTheSameEntriesAndTheSameAssessment() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      RecordedEntries recorded = new History(random).recorded();
      Assessment assessed = Assessment.of(recorded);
      for (int i = 0; i < 3; i++) {
        assertThat(Assessment.of(permuted(recorded, random)))
            .as("seed %d", seed)
            .isEqualTo(assessed);
      }
    }
  }

  @Test
  void theCalendarOfDaysAgrees() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      RecordedEntries recorded = new History(new Random(seed)).recorded();
      Assessment assessed = Assessment.of(recorded);
      List<Fact> possible =
          assessed.facts().stream()
              .filter(fact -> !assessed.deadlines().impossible().contains(fact.entry().id()))
              .toList();
      DayByDay naive = new DayByDay(possible);
      assertThat(naive.pages()).hasSameSizeAs(assessed.deadlines().orders());
      for (DayByDay.Page page : naive.pages()) {
        OrderAssessment order =
            assessed.deadlines().orders().stream()
                .filter(each -> each.order().equals(page.grant.order().id()))
                .findFirst()
                .orElseThrow();
        compare(seed, naive, page, order);
      }
      for (Fact fact : possible) {
        if (fact instanceof PetitionFact petition) {
          compare(seed, naive, petition, assessed);
        }
      }
    }
  }

  private static void compare(int seed, DayByDay naive, DayByDay.Page page, OrderAssessment order) {
    for (PersonId restrained : PERSONS) {
      for (PersonId protects : PERSONS) {
        char[] expected = new char[DayByDay.DAYS - 1];
        char[] actual = new char[DayByDay.DAYS - 1];
        for (int day = 0; day < expected.length; day++) {
          expected[day] = naive.side(page, restrained, protects, day);
          actual[day] = side(order, restrained, protects, DayByDay.FIRST.plusDays(day));
        }
        assertThat(new String(actual)).as("seed %d", seed).isEqualTo(new String(expected));
      }
    }
  }

  private static char side(OrderAssessment order, PersonId restrained, PersonId by, LocalDate day) {
    for (SideSpan span : order.sides()) {
      boolean inside =
          !day.isBefore(span.from()) && (span.until() == null || day.isBefore(span.until()));
      if (inside && span.restrained().equals(restrained) && span.protects().equals(by)) {
        return span.certainty() == Certainty.YES ? 'Y' : '?';
      }
    }
    return '.';
  }

  private static void compare(
      int seed, DayByDay naive, PetitionFact petition, Assessment assessed) {
    PetitionAssessment found =
        assessed.deadlines().petitions().stream()
            .filter(each -> each.filedOn().equals(petition.entry().occurredOn()))
            .findFirst()
            .orElseThrow();
    boolean[] expected = naive.pending(petition);
    boolean[] actual = new boolean[DayByDay.DAYS];
    for (int day = 0; day < DayByDay.DAYS; day++) {
      LocalDate date = DayByDay.FIRST.plusDays(day);
      actual[day] =
          found.pending().stream()
              .anyMatch(
                  span ->
                      !date.isBefore(span.from())
                          && (span.until() == null || date.isBefore(span.until())));
    }
    assertThat(actual).as("seed %d", seed).isEqualTo(expected);
  }

  /** Facts in any order; corrections keep theirs, because the last recorded holds. */
  private static RecordedEntries permuted(RecordedEntries recorded, Random random) {
    List<EntryEvent> facts =
        new ArrayList<>(recorded.entries().stream().filter(Fact.class::isInstance).toList());
    Collections.shuffle(facts, random);
    List<EntryEvent> all = new ArrayList<>(facts);
    int least = 0;
    for (EntryEvent each : recorded.entries()) {
      if (each instanceof EntryCorrected correction) {
        int after = least;
        for (int i = 0; i < all.size(); i++) {
          after =
              all.get(i).entry().id().equals(correction.corrects())
                  ? Math.max(after, i + 1)
                  : after;
        }
        int at = after + random.nextInt(all.size() - after + 1);
        all.add(at, correction);
        least = at + 1;
      }
    }
    return new RecordedEntries(all);
  }

  /** A random history: whatever is not refused is recorded. */
  private static final class History {

    private final Random random;
    private final List<OrderId> orders = new ArrayList<>();
    private final List<HearingId> hearings = new ArrayList<>();
    private RecordedEntries recorded = RecordedEntries.none();

    History(Random random) {
      this.random = random;
    }

    RecordedEntries recorded() {
      offer(new PetitionFiled(entry(), asks(ANNA, BEN)));
      int facts = 3 + random.nextInt(12);
      for (int i = 0; i < facts; i++) {
        offer(fact(entry()));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        correct();
      }
      return recorded;
    }

    private void correct() {
      EntryEvent target = any(recorded.entries());
      EntryId root = recorded.rootOf(target.entry().id());
      Fact original = (Fact) java.util.Objects.requireNonNull(recorded.find(root));
      CorrectionKind kind = any(Arrays.asList(CorrectionKind.values()));
      Fact replacement = null;
      if (kind == CorrectionKind.WRONG_VALUE) {
        Entry moved = new Entry(root, day(), null, Source.COURT_RECORD, null);
        replacement =
            original instanceof PetitionFiled it
                ? new PetitionFiled(moved, it.petition())
                : original instanceof ExParteOrderGranted it
                    ? new ExParteOrderGranted(moved, null, null, order(it.order().id()))
                    : original instanceof FinalOrderGranted ? original : fact(moved);
      }
      offer(new EntryCorrected(entry(), target.entry().id(), kind, replacement));
    }

    private void offer(EntryEvent event) {
      if (Decision.decide(PROCEEDING, recorded, List.of(event), TODAY)
          instanceof Decision.Accepted accepted) {
        recorded = recorded.plus(accepted.events());
      }
    }

    private Fact fact(Entry entry) {
      if (orders.isEmpty()) {
        return new ExParteOrderGranted(entry, null, null, order(fresh()));
      }
      OrderId order = any(orders);
      AtWishOf wish = AtWishOf.UNKNOWN;
      EndingReason reason = EndingReason.UNKNOWN;
      return switch (random.nextInt(23)) {
        case 0, 1 -> new ExParteOrderGranted(entry, null, null, order(fresh()));
        case 2 ->
            new FinalOrderGranted(
                entry,
                null,
                null,
                order(fresh()),
                YesNoUnknown.UNKNOWN,
                List.of(),
                YesNoUnknown.UNKNOWN,
                GrantedAfter.UNKNOWN);
        case 3, 4 -> new HearingScheduled(entry, hearing(), new HearingDate(day(), null, null));
        case 5, 6, 7 -> continuance(entry);
        case 8, 9 -> {
          LocalDate from = entry.occurredOn().minusDays(4L * random.nextInt(6));
          yield new TemporaryOrderExtended(entry, order, end(), random.nextBoolean() ? null : from);
        }
        case 10, 11 -> {
          ModifiedEnd end = any(Arrays.asList(ModifiedEnd.values()));
          yield new OrderModified(
              entry, order, end, end == ModifiedEnd.DATE ? day() : null, terms());
        }
        case 12 -> new OrderRenewed(entry, order, day(), end(), answer());
        case 13 -> new RenewalRequested(entry, ANNA, order, answer());
        case 14 -> new OrderBecameFinal(entry, order, FinalBy.LAW, ConfirmedBy.UNKNOWN);
        case 15 ->
            random.nextBoolean()
                ? new OrderVacated(entry, order, wish, reason)
                : new OrderDismissed(entry, order, wish, reason);
        case 16, 20 ->
            random.nextBoolean()
                ? new PetitionDismissed(entry, wish, reason)
                : new PetitionWithdrawn(entry, wish, reason);
        case 17, 21 -> new ProceedingReinstated(entry, answer());
        case 18 ->
            random.nextBoolean()
                ? new FinalOrderDenied(entry, wish, reason)
                : new HearingHeld(entry, null, List.of());
        default -> new OrderServed(entry, order, BEN, ServiceMethod.MAIL);
      };
    }

    private HearingContinued continuance(Entry entry) {
      Continuation continuation = any(Arrays.asList(Continuation.values()));
      HearingId from = hearings.isEmpty() || random.nextBoolean() ? hearing() : any(hearings);
      return new HearingContinued(
          entry,
          from,
          hearing(),
          random.nextInt(3) == 0 ? null : new HearingDate(day(), null, null),
          continuation,
          continuation == Continuation.UNTIL_DATE ? day() : null);
    }

    private HearingId hearing() {
      HearingId hearing = new HearingId(uuid());
      hearings.add(hearing);
      return hearing;
    }

    private OrderId fresh() {
      OrderId order = new OrderId(uuid());
      orders.add(order);
      return order;
    }

    private GrantedOrder order(OrderId id) {
      return new GrantedOrder(
          id, IssuedBy.JUDGE, end(), terms(), YesNoUnknown.UNKNOWN, YesNoUnknown.UNKNOWN);
    }

    private Terms terms() {
      return switch (random.nextInt(3)) {
        case 0 -> org.orderwatch.orders.proceeding.Told.terms(restrains(BEN, ANNA));
        case 1 -> org.orderwatch.orders.proceeding.Told.terms(restrains(BEN, ANNA, CHILD));
        default ->
            org.orderwatch.orders.proceeding.Told.terms(restrains(BEN, ANNA), restrains(ANNA, BEN));
      };
    }

    private StatedEnd end() {
      StatedEndKind kind = any(Arrays.asList(StatedEndKind.values()));
      return new StatedEnd(kind, kind == StatedEndKind.DATE ? day() : null);
    }

    private YesNoUnknown answer() {
      return any(Arrays.asList(YesNoUnknown.values()));
    }

    private Entry entry() {
      return new Entry(new EntryId(uuid()), day(), null, Source.COURT_RECORD, null);
    }

    /** Few days, so that several things often happen on one. */
    private LocalDate day() {
      return DayByDay.FIRST.plusDays(4L * random.nextInt(16));
    }

    private UUID uuid() {
      return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
