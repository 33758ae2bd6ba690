package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.PendingSpan;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.SideSpan;

/** Makes up what two persons, and now and then a third, did before the courts; seeded. */
final class Histories {

  static final LocalDate START = LocalDate.of(2025, 1, 1);

  /** The last day on which anything made up here begins, ends or falls silent. */
  static final LocalDate HORIZON = START.plusDays(140);

  static final Limits LIMITS = new Limits(15, 20);

  private final Random random;
  final PersonId one;
  final PersonId other;
  private final PersonId third;
  private final List<CourtId> courts;
  private final List<DocketId> dockets;

  Histories(long seed) {
    random = new Random(seed);
    one = new PersonId(uuid());
    other = new PersonId(uuid());
    third = new PersonId(uuid());
    courts = List.of(new CourtId(uuid()), new CourtId(uuid()));
    dockets = List.of(new DocketId(uuid()), new DocketId(uuid()));
  }

  List<ProceedingFacts> next() {
    List<ProceedingFacts> made = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    List<ProceedingId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(new ProceedingId(uuid()));
    }
    for (int i = 0; i < count; i++) {
      ProceedingId answers = i > 0 && chance(4) ? ids.get(random.nextInt(i)) : null;
      made.add(
          new ProceedingFacts(
              ids.get(i),
              chance(5) ? null : courts.get(random.nextInt(2)),
              chance(3) ? null : dockets.get(random.nextInt(2)),
              answers,
              orders(),
              petitions()));
    }
    return made;
  }

  private List<ProceedingFacts.OrderSides> orders() {
    List<ProceedingFacts.OrderSides> orders = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      LocalDate granted = day(80);
      boolean lasts = !chance(8);
      List<Restraint> restraints = new ArrayList<>();
      List<SideSpan> sides = new ArrayList<>();
      boolean first = random.nextBoolean();
      List<PersonId> protects = new ArrayList<>();
      protects.add(first ? other : one);
      if (chance(6)) {
        protects.add(third);
      }
      restraints.add(new Restraint(first ? one : other, protects));
      if (chance(5)) {
        restraints.add(new Restraint(first ? other : one, List.of(first ? one : other)));
      }
      for (Restraint restraint : restraints) {
        for (PersonId person : restraint.protects()) {
          if (lasts) {
            addSide(sides, granted, restraint.restrained(), person);
          }
        }
      }
      orders.add(new ProceedingFacts.OrderSides(new OrderId(uuid()), granted, restraints, sides));
    }
    return orders;
  }

  private void addSide(List<SideSpan> to, LocalDate from, PersonId restrained, PersonId protects) {
    LocalDate at = from;
    for (int count = 1 + random.nextInt(2); count > 0; count--) {
      LocalDate until = count == 1 && chance(6) ? null : at.plusDays(1 + random.nextInt(20));
      to.add(
          new SideSpan(
              restrained,
              protects,
              at,
              until,
              chance(4) ? Certainty.UNCONFIRMED : Certainty.YES,
              chance(2) ? OrderForm.FINAL : OrderForm.TEMPORARY));
      if (until == null) {
        return;
      }
      at = chance(3) ? until.plusDays(random.nextInt(8)) : until;
    }
  }

  private PetitionAssessment petition() {
    LocalDate filed = day(80);
    PersonId petitioner = random.nextBoolean() ? one : other;
    List<PersonId> respondents = new ArrayList<>();
    respondents.add(petitioner.equals(one) ? other : one);
    if (chance(6)) {
      respondents.add(third);
    }
    List<PendingSpan> pending = new ArrayList<>();
    LocalDate until = chance(3) ? null : filed.plusDays(random.nextInt(30));
    if (until == null || until.isAfter(filed)) {
      pending.add(new PendingSpan(filed, until));
    }
    if (until != null && chance(4)) {
      LocalDate again = until.plusDays(1 + random.nextInt(5));
      pending.add(
          new PendingSpan(again, chance(2) ? null : again.plusDays(1 + random.nextInt(10))));
    }
    return new PetitionAssessment(
        petitioner, respondents, filed, pending, filed.plusDays(random.nextInt(25) - 2), null);
  }

  private List<PetitionAssessment> petitions() {
    List<PetitionAssessment> made = new ArrayList<>();
    if (!chance(4)) {
      made.add(petition());
    }
    if (chance(8)) {
      made.add(petition());
    }
    return made;
  }

  private LocalDate day(int within) {
    return START.plusDays(random.nextInt(within));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
