package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.vocabulary.Certainty;

/** On which days an order is in force, and how certainly: a step function over days (rule 6). */
final class Coverage {

  /** A run of days with one certainty; {@code until} is the first day after it. */
  record Run(LocalDate from, LocalDate until, Certainty certainty) {}

  /** No day: stands for an end that is open. */
  static final LocalDate OPEN = LocalDate.MAX;

  private enum Step {
    OUT,
    UNCONFIRMED,
    YES
  }

  private final TreeMap<LocalDate, Step> steps = new TreeMap<>(Map.of(LocalDate.MIN, Step.OUT));

  Coverage copy() {
    Coverage copy = new Coverage();
    copy.steps.putAll(steps);
    return copy;
  }

  /** Sets the days from one day to the day before another; nothing if there are none. */
  void set(LocalDate from, LocalDate until, @Nullable Certainty certainty) {
    if (!from.isBefore(until)) {
      return;
    }
    Step after = steps.floorEntry(until).getValue();
    steps.subMap(from, until).clear();
    steps.put(from, stepOf(certainty));
    if (!until.equals(OPEN)) {
      steps.put(until, after);
    }
  }

  /** Takes the days from a day on out of another coverage, at most as certain as said. */
  void copyFrom(LocalDate from, Coverage other, Certainty atMost) {
    set(from, OPEN, null);
    for (Run run : other.runs()) {
      Certainty certainty = atMost == Certainty.YES ? run.certainty() : Certainty.UNCONFIRMED;
      set(run.from().isBefore(from) ? from : run.from(), run.until(), certainty);
    }
  }

  /** The runs in order; neighbours differ. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Map.Entry<LocalDate, Step> step : steps.entrySet()) {
      if (step.getValue() == Step.OUT) {
        continue;
      }
      Certainty certainty = step.getValue() == Step.YES ? Certainty.YES : Certainty.UNCONFIRMED;
      LocalDate next = steps.higherKey(step.getKey());
      LocalDate until = next == null ? OPEN : next;
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.until().equals(step.getKey()) && last.certainty() == certainty) {
        runs.set(runs.size() - 1, new Run(last.from(), until, certainty));
      } else {
        runs.add(new Run(step.getKey(), until, certainty));
      }
    }
    return runs;
  }

  private static Step stepOf(@Nullable Certainty certainty) {
    if (certainty == null) {
      return Step.OUT;
    }
    return certainty == Certainty.YES ? Step.YES : Step.UNCONFIRMED;
  }
}
