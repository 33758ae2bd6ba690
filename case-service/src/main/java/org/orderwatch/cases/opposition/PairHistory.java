package org.orderwatch.cases.opposition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * What two persons' oppositions are now, and how the parts that flags rest on changed as it became
 * known.
 *
 * @param now what follows from everything recorded
 * @param changes the changes from some moment on, in order
 */
record PairHistory(Oppositions now, List<Change> changes) {

  /**
   * An assessment of a proceeding with its place in time.
   *
   * @param sequence its number in the proceeding
   * @param recordedAt when it was recorded
   * @param facts what it says
   */
  record Version(long sequence, Instant recordedAt, ProceedingFacts facts) {}

  /**
   * From a moment on the proceedings oppose like this.
   *
   * @param proceedings one or two, in the order of their ids
   * @param since the moment
   * @param stretches the runs of days; empty where they no longer oppose
   */
  record Change(List<ProceedingId> proceedings, Instant since, List<Stretch> stretches) {}

  /**
   * Follows a pair through time.
   *
   * @param pair the two persons
   * @param versions all assessments recorded from a moment on, and of each proceeding the last one
   *     before it
   * @param from the moment
   * @param limits the limits of rules 5 to 7
   * @return what they come to
   */
  static PairHistory of(Pair pair, Collection<Version> versions, Instant from, Limits limits) {
    List<Version> inOrder =
        versions.stream()
            .sorted(Comparator.comparing(Version::recordedAt).thenComparingLong(Version::sequence))
            .toList();
    Map<ProceedingId, Version> standing = new HashMap<>();
    int next = 0;
    while (next < inOrder.size() && inOrder.get(next).recordedAt().isBefore(from)) {
      stand(standing, inOrder.get(next++));
    }
    Oppositions now = find(pair, standing, limits);
    Map<List<ProceedingId>, List<Stretch>> before = parts(now);
    List<Change> changes = new ArrayList<>();
    while (next < inOrder.size()) {
      Instant moment = inOrder.get(next).recordedAt();
      while (next < inOrder.size() && inOrder.get(next).recordedAt().equals(moment)) {
        stand(standing, inOrder.get(next++));
      }
      now = find(pair, standing, limits);
      Map<List<ProceedingId>, List<Stretch>> after = parts(now);
      Set<List<ProceedingId>> all = new LinkedHashSet<>(before.keySet());
      all.addAll(after.keySet());
      for (List<ProceedingId> proceedings : all) {
        List<Stretch> stretches = after.getOrDefault(proceedings, List.of());
        if (!stretches.equals(before.getOrDefault(proceedings, List.of()))) {
          changes.add(new Change(proceedings, moment, stretches));
        }
      }
      before = after;
    }
    return new PairHistory(now, changes);
  }

  private static void stand(Map<ProceedingId, Version> standing, Version version) {
    standing.merge(
        version.facts().id(),
        version,
        (old, later) -> later.sequence() > old.sequence() ? later : old);
  }

  private static Oppositions find(Pair pair, Map<ProceedingId, Version> standing, Limits limits) {
    return Oppositions.between(
        pair, standing.values().stream().map(Version::facts).toList(), limits);
  }

  private static Map<List<ProceedingId>, List<Stretch>> parts(Oppositions oppositions) {
    Map<List<ProceedingId>, List<Stretch>> parts = new LinkedHashMap<>();
    oppositions
        .overlaps()
        .forEach(overlap -> parts.put(overlap.proceedings(), overlap.stretches()));
    return parts;
  }
}
