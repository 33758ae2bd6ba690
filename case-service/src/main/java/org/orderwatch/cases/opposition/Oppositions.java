package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.orderwatch.kernel.vocabulary.Certainty;

/**
 * Everything in which two persons oppose each other before the courts (rules 5 to 7). It follows
 * from the facts alone: not from the day on which it is asked, and not from the order in which they
 * were learnt.
 *
 * @param pair the two persons
 * @param episodes the unbroken runs of opposition, in order of days
 * @param overlaps the same, proceeding by proceeding; what flags rest on
 * @param notices what is shown for information
 */
public record Oppositions(
    Pair pair, List<Episode> episodes, List<Overlap> overlaps, List<Notice> notices) {

  /** Copies the lists, so that the value cannot change. */
  public Oppositions {
    episodes = List.copyOf(episodes);
    overlaps = List.copyOf(overlaps);
    notices = List.copyOf(notices);
  }

  /**
   * Finds the oppositions between two persons.
   *
   * @param pair the two persons
   * @param proceedings all proceedings known between them, each once, in any order; what concerns
   *     others is passed over
   * @param limits the limits of rules 5 to 7
   * @return the oppositions
   */
  public static Oppositions between(
      Pair pair, Collection<ProceedingFacts> proceedings, Limits limits) {
    Presences presences = Presences.of(pair, proceedings, limits);
    Sweep sweep = new Sweep(presences);
    sweep.run();
    return new Oppositions(
        pair, sweep.episodes(), sweep.overlaps(), new Notices(presences, sweep, limits).found());
  }

  /**
   * Says what holds on a day.
   *
   * @param day a day
   * @return the kinds that hold, each certainly or not known; empty where nothing opposes
   */
  public Map<OppositionKind, Certainty> on(LocalDate day) {
    for (Episode episode : episodes) {
      for (Segment segment : episode.segments()) {
        if (segment.holdsOn(day)) {
          return segment.kinds();
        }
      }
    }
    return Map.of();
  }
}
