package org.orderwatch.cases.opposition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.Certainty;

/**
 * What a flag shows (rule 8): who is concerned, how and when. Its identity is elsewhere: this
 * changes, and its history is kept.
 *
 * @param sides what each pair of persons gives to it, in the order of the pairs; never empty
 */
public record FlagContent(List<Side> sides) {

  /** Copies the list, so that the value cannot change. */
  public FlagContent {
    if (sides.isEmpty()) {
      throw new IllegalArgumentException("A flag rests on at least one pair");
    }
    sides = sides.stream().sorted(Comparator.comparing(Side::pair)).toList();
  }

  /**
   * When and how the proceedings of the flag oppose between two persons.
   *
   * @param pair the two persons
   * @param stretches the runs of days, in order; never empty
   */
  public record Side(Pair pair, List<Stretch> stretches) {

    /** Copies the list, so that the value cannot change. */
    public Side {
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * The latest unbroken run of days, which is what a decision is about.
   *
   * @param kind the first kind in it, in the order of rule 7
   * @param starts its first day
   * @param ends the first day after its last; null means open
   * @param orders the orders concerned in it, in the order of their ids
   */
  public record Run(
      OppositionKind kind, LocalDate starts, @Nullable LocalDate ends, List<OrderId> orders) {

    /** Copies the list, so that the value cannot change. */
    public Run {
      orders = List.copyOf(orders);
    }

    /**
     * What must be the same for a decision to hold: kind, start and orders concerned.
     *
     * @return ids are hashed, because a decision is published
     */
    String identity() {
      return kind + " " + starts + " " + digest(orders);
    }

    private static String digest(List<OrderId> orders) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256")
                .digest(orders.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("Every Java platform has SHA-256", impossible);
      }
    }
  }

  /**
   * Returns the latest run.
   *
   * @return the run that began last
   */
  public Run lastRun() {
    List<Stretch> all = new ArrayList<>();
    sides.forEach(side -> all.addAll(side.stretches()));
    all.sort(Comparator.comparing(Stretch::from));
    OppositionKind kind = all.getFirst().kind();
    LocalDate starts = all.getFirst().from();
    LocalDate ends = starts;
    Set<OrderId> orders = new TreeSet<>(Comparator.comparing(OrderId::toString));
    for (Stretch stretch : all) {
      if (ends != null && stretch.from().isAfter(ends)) {
        kind = stretch.kind();
        starts = stretch.from();
        ends = starts;
        orders.clear();
      }
      if (stretch.kind().compareTo(kind) < 0) {
        kind = stretch.kind();
      }
      orders.addAll(stretch.orders());
      ends = later(ends, stretch.until());
    }
    return new Run(kind, starts, ends, List.copyOf(orders));
  }

  /**
   * What a decision keeps of what was seen.
   *
   * @return kind, start, a hash of the orders concerned, and end, separated by blanks
   */
  public String fingerprint() {
    Run run = lastRun();
    return run.identity() + " " + (run.ends() == null ? "open" : run.ends());
  }

  /**
   * Says how the facts stand on a day.
   *
   * @param day a day
   * @return the state
   */
  public FactState stateOn(LocalDate day) {
    boolean begun = false;
    boolean lies = false;
    for (Side side : sides) {
      for (Stretch stretch : side.stretches()) {
        boolean since = !stretch.from().isAfter(day);
        if (since && (stretch.until() == null || day.isBefore(stretch.until()))) {
          if (stretch.certainty() == Certainty.YES) {
            return FactState.ONGOING;
          }
          lies = true;
        }
        begun |= since;
      }
    }
    return lies || !begun ? FactState.UNCONFIRMED : FactState.ENDED;
  }

  /**
   * Says whether the latest run is over on a day.
   *
   * @param day a day
   * @return true from the first day after its last
   */
  boolean endedBy(LocalDate day) {
    LocalDate ends = lastRun().ends();
    return ends != null && !ends.isAfter(day);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null ? null : one.isAfter(other) ? one : other;
  }
}
