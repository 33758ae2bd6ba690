package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.PendingSpan;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.SideSpan;

/**
 * The rules of opposition once more, read off DOMAIN's sentences for a single day at a time, with
 * no thought of speed. It shares no code with what it checks.
 */
final class DayByDay {

  /** What opposes on one day between one or two proceedings. */
  record Cell(
      OppositionKind kind, Certainty certainty, @Nullable Stage stage, Set<String> orders) {}

  /** Something that restrains, or asks to restrain, a person on the day. */
  private record Force(
      ProceedingFacts in, @Nullable OrderId order, boolean isFinal, boolean certain) {}

  private final PersonId one;
  private final PersonId other;
  private final List<ProceedingFacts> all;
  private final Limits limits;

  DayByDay(PersonId one, PersonId other, List<ProceedingFacts> all, Limits limits) {
    this.one = one;
    this.other = other;
    this.all = all;
    this.limits = limits;
  }

  /** What holds between the two persons on a day, kind by kind. */
  Map<OppositionKind, Certainty> kinds(LocalDate day) {
    Map<OppositionKind, Certainty> kinds = new EnumMap<>(OppositionKind.class);
    for (Cell cell : cells(day).values()) {
      if (cell.certainty() == Certainty.YES || !kinds.containsKey(cell.kind())) {
        kinds.put(cell.kind(), cell.certainty());
      }
    }
    return kinds;
  }

  /** The stage between the two persons on a day, or null. */
  @Nullable Stage stage(LocalDate day) {
    List<Force> ones = ordersAgainst(one, day);
    List<Force> others = ordersAgainst(other, day);
    if (ones.isEmpty() || others.isEmpty()) {
      return null;
    }
    return ones.stream().anyMatch(Force::isFinal) && others.stream().anyMatch(Force::isFinal)
        ? Stage.FINAL
        : Stage.TEMPORARY;
  }

  /** What holds on a day, by the proceedings that it rests on. */
  Map<List<ProceedingId>, Cell> cells(LocalDate day) {
    Map<List<ProceedingId>, Cell> cells = new HashMap<>();
    List<Force> ordersOne = ordersAgainst(one, day);
    List<Force> ordersOther = ordersAgainst(other, day);
    List<Force> petitionsOne = petitionsAgainst(one, day);
    List<Force> petitionsOther = petitionsAgainst(other, day);
    if (!ordersOne.isEmpty() && !ordersOther.isEmpty()) {
      for (Force a : ordersOne) {
        for (Force b : ordersOther) {
          add(cells, a, b, kind(a.in(), b.in()), a.isFinal() && b.isFinal());
        }
      }
      return cells;
    }
    for (Force petition : petitionsOne) {
      for (Force b : ordersOther) {
        add(cells, petition, b, OppositionKind.PENDING, false);
      }
      for (Force b : petitionsOther) {
        add(cells, petition, b, OppositionKind.PENDING, false);
      }
    }
    for (Force petition : petitionsOther) {
      for (Force a : ordersOne) {
        add(cells, petition, a, OppositionKind.PENDING, false);
      }
    }
    // An order beside a petition of the same side is concerned as well.
    Map<List<ProceedingId>, Cell> whole = new HashMap<>();
    cells.forEach(
        (key, cell) -> {
          Set<String> orders = new TreeSet<>(cell.orders());
          for (Force force : ordersOne) {
            addOrder(key, force, petitionsOther, orders);
          }
          for (Force force : ordersOther) {
            addOrder(key, force, petitionsOne, orders);
          }
          whole.put(key, new Cell(cell.kind(), cell.certainty(), null, orders));
        });
    return whole;
  }

  private static void addOrder(
      List<ProceedingId> key, Force order, List<Force> against, Set<String> orders) {
    for (Force petition : against) {
      if (key.equals(key(order.in(), petition.in()))) {
        orders.add(String.valueOf(order.order()));
      }
    }
  }

  private static void add(
      Map<List<ProceedingId>, Cell> cells, Force a, Force b, OppositionKind kind, boolean finals) {
    Set<String> orders = new TreeSet<>();
    if (a.order() != null) {
      orders.add(a.order().toString());
    }
    if (b.order() != null) {
      orders.add(b.order().toString());
    }
    boolean certain = a.certain() && b.certain();
    Stage stage = kind == OppositionKind.PENDING ? null : finals ? Stage.FINAL : Stage.TEMPORARY;
    cells.merge(
        key(a.in(), b.in()),
        new Cell(kind, certain ? Certainty.YES : Certainty.UNCONFIRMED, stage, orders),
        (x, y) -> {
          Set<String> union = new TreeSet<>(x.orders());
          union.addAll(y.orders());
          return new Cell(
              x.kind(),
              x.certainty() == Certainty.YES ? x.certainty() : y.certainty(),
              x.stage() == Stage.FINAL ? x.stage() : y.stage(),
              union);
        });
  }

  private static OppositionKind kind(ProceedingFacts a, ProceedingFacts b) {
    if (a.id().equals(b.id())) {
      return OppositionKind.MUTUAL;
    }
    boolean linked = b.id().equals(a.answers()) || a.id().equals(b.answers());
    boolean sameDocket =
        !a.petitions().isEmpty()
            && !b.petitions().isEmpty()
            && a.court() != null
            && a.docket() != null
            && a.court().equals(b.court())
            && a.docket().equals(b.docket());
    return linked || sameDocket ? OppositionKind.CROSS : OppositionKind.DUAL;
  }

  static List<ProceedingId> key(ProceedingFacts a, ProceedingFacts b) {
    return java.util.stream.Stream.of(a.id(), b.id())
        .distinct()
        .sorted(Comparator.comparing(ProceedingId::toString))
        .toList();
  }

  private List<Force> ordersAgainst(PersonId person, LocalDate day) {
    List<Force> found = new ArrayList<>();
    for (ProceedingFacts facts : all) {
      for (ProceedingFacts.OrderSides order : facts.orders()) {
        for (SideSpan side : order.sides()) {
          if (side.restrained().equals(person)
              && side.protects().equals(opposing(person))
              && !day.isBefore(side.from())
              && (side.until() == null || day.isBefore(side.until()))) {
            found.add(
                new Force(
                    facts,
                    order.order(),
                    side.form() == OrderForm.FINAL,
                    side.certainty() == Certainty.YES));
          }
        }
      }
    }
    return found;
  }

  private List<Force> petitionsAgainst(PersonId person, LocalDate day) {
    List<Force> found = new ArrayList<>();
    for (ProceedingFacts facts : all) {
      for (PetitionAssessment petition : facts.petitions()) {
        for (PendingSpan span : petition.pending()) {
          if (petition.petitioner().equals(opposing(person))
              && petition.respondents().contains(person)
              && !day.isBefore(span.from())
              && (span.until() == null || day.isBefore(span.until()))) {
            LocalDate last =
                petition.lastEntryOn().isAfter(span.from()) ? petition.lastEntryOn() : span.from();
            boolean silent =
                span.until() == null && ChronoUnit.DAYS.between(last, day) >= limits.silent();
            found.add(new Force(facts, null, false, !silent));
          }
        }
      }
    }
    return found;
  }

  private PersonId opposing(PersonId person) {
    return person.equals(one) ? other : one;
  }

  /** The information on orders of a single day, as text. */
  Set<String> sameDay() {
    Set<String> found = new TreeSet<>();
    for (ProceedingFacts facts : all) {
      for (ProceedingFacts.OrderSides order : facts.orders()) {
        if (lasted(order)) {
          continue;
        }
        for (Restraint side : order.restraints()) {
          for (PersonId person : side.protects()) {
            if (!Set.of(one, other).equals(Set.of(side.restrained(), person))) {
              continue;
            }
            List<Force> against = new ArrayList<>(ordersAgainst(person, order.grantedOn()));
            against.addAll(petitionsAgainst(person, order.grantedOn()));
            for (Force force : against) {
              List<ProceedingId> two =
                  force.in().id().equals(facts.id())
                      ? List.of(facts.id())
                      : List.of(facts.id(), force.in().id());
              found.add(two + " " + order.order() + " " + order.grantedOn());
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean lasted(ProceedingFacts.OrderSides order) {
    return order.sides().stream().anyMatch(side -> !side.from().equals(side.until()));
  }

  /** An order's unbroken days against one person, found by walking them. */
  private record Days(ProceedingFacts in, OrderId order, LocalDate from, LocalDate until) {}

  /** The information on orders one after the other, as text; walks up to a horizon. */
  Set<String> consecutive(LocalDate start, LocalDate horizon) {
    for (LocalDate day = start; day.isBefore(horizon); day = day.plusDays(1)) {
      if (!ordersAgainst(one, day).isEmpty() && !ordersAgainst(other, day).isEmpty()) {
        return Set.of();
      }
    }
    Map<String, String> found = new TreeMap<>();
    for (PersonId person : List.of(one, other)) {
      List<Days> before = days(person, start, horizon);
      for (Days later : days(opposing(person), start, horizon)) {
        boolean covered =
            before.stream()
                .anyMatch(
                    days ->
                        !days.from().isAfter(later.from()) && later.from().isBefore(days.until()));
        LocalDate last =
            before.stream()
                .map(Days::until)
                .filter(until -> !until.isAfter(later.from()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (covered
            || last == null
            || ChronoUnit.DAYS.between(last, later.from()) > limits.consecutive()) {
          continue;
        }
        for (Days days : before) {
          if (days.until().equals(last)) {
            List<ProceedingId> two =
                days.in().id().equals(later.in().id())
                    ? List.of(later.in().id())
                    : List.of(days.in().id(), later.in().id());
            found.merge(
                two.toString(),
                later.from() + " " + later.order(),
                (x, y) -> x.compareTo(y) <= 0 ? x : y);
          }
        }
      }
    }
    Set<String> text = new HashSet<>();
    found.forEach((two, later) -> text.add(two + " " + later));
    return text;
  }

  private List<Days> days(PersonId restrained, LocalDate start, LocalDate horizon) {
    List<Days> found = new ArrayList<>();
    for (ProceedingFacts facts : all) {
      for (ProceedingFacts.OrderSides order : facts.orders()) {
        List<SideSpan> ours =
            order.sides().stream()
                .filter(
                    side -> Set.of(one, other).equals(Set.of(side.restrained(), side.protects())))
                .toList();
        if (!lasted(order)) {
          order.restraints().stream()
              .filter(side -> side.restrained().equals(restrained))
              .filter(side -> side.protects().contains(opposing(restrained)))
              .map(side -> new Days(facts, order.order(), order.grantedOn(), order.grantedOn()))
              .forEach(found::add);
          continue;
        }
        LocalDate since = null;
        for (LocalDate day = start; !day.isAfter(horizon); day = day.plusDays(1)) {
          LocalDate today = day;
          boolean inForce =
              ours.stream()
                  .anyMatch(
                      side ->
                          side.restrained().equals(restrained)
                              && !today.isBefore(side.from())
                              && (side.until() == null || today.isBefore(side.until())));
          if (inForce && since == null) {
            since = day;
          } else if (!inForce && since != null) {
            found.add(new Days(facts, order.order(), since, day));
            since = null;
          }
        }
        if (since != null) {
          found.add(new Days(facts, order.order(), since, LocalDate.MAX));
        }
      }
    }
    return found;
  }
}
