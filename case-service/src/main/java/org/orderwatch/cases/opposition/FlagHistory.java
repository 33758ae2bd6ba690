package org.orderwatch.cases.opposition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a flag showed and since when it was known, in order. It follows from what was recorded and
 * when, not from the order in which that arrived, so a rebuild gives the same.
 *
 * @param versions each differs from the one before it
 */
public record FlagHistory(List<Version> versions) {

  /** Copies the list, so that the value cannot change. */
  public FlagHistory {
    versions = List.copyOf(versions);
  }

  /**
   * What a flag showed from a moment on.
   *
   * @param since when the fact was recorded that made it so
   * @param content what it showed; null where corrections left nothing
   */
  public record Version(Instant since, @Nullable FlagContent content) {

    private boolean endedBy(LocalDate day) {
      return content == null || content.endedBy(day);
    }
  }

  /**
   * What one pair gives to a flag from a moment on.
   *
   * @param pair the two persons
   * @param since when the fact was recorded that made it so
   * @param stretches the runs of days; empty where nothing is left
   */
  public record Contribution(Pair pair, Instant since, List<Stretch> stretches) {

    /** Copies the list, so that the value cannot change. */
    public Contribution {
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * Puts together what the pairs give.
   *
   * @param contributions in any order
   * @return the history
   */
  public static FlagHistory of(Collection<Contribution> contributions) {
    Map<Instant, List<Contribution>> byMoment = new TreeMap<>();
    for (Contribution contribution : contributions) {
      byMoment.computeIfAbsent(contribution.since(), none -> new ArrayList<>()).add(contribution);
    }
    List<Version> versions = new ArrayList<>();
    Map<Pair, List<Stretch>> standing = new TreeMap<>();
    FlagContent last = null;
    for (Map.Entry<Instant, List<Contribution>> moment : byMoment.entrySet()) {
      for (Contribution given : moment.getValue()) {
        if (given.stretches().isEmpty()) {
          standing.remove(given.pair());
        } else {
          standing.put(given.pair(), given.stretches());
        }
      }
      FlagContent content = standing.isEmpty() ? null : content(standing);
      if (versions.isEmpty() ? content != null : !same(content, last)) {
        versions.add(new Version(moment.getKey(), content));
        last = content;
      }
    }
    return new FlagHistory(versions);
  }

  /**
   * The latest content that was shown, also where nothing is left of it.
   *
   * @return the content, or null where there never was any
   */
  public @Nullable FlagContent lastShown() {
    for (int i = versions.size() - 1; i >= 0; i--) {
      FlagContent content = versions.get(i).content();
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  /**
   * Says whether corrections left nothing of the opposition.
   *
   * @return true if nothing opposes, as it is known now
   */
  public boolean gone() {
    return versions.isEmpty() || versions.getLast().content() == null;
  }

  /**
   * Says whether a decision no longer holds (rule 8): the kind, the orders concerned or the start
   * differ from what was decided, or the overlap had ended and runs again. An end in the ordinary
   * course or the passing of time never reopens.
   *
   * @param decision a review that decided
   * @return true if somebody must look again
   */
  public boolean reopens(Review decision) {
    if (!gone()) {
      FlagContent now = versions.getLast().content();
      if (now != null && !decision.contentSeen().startsWith(now.lastRun().identity() + " ")) {
        return true;
      }
    }
    Version before = null;
    for (Version version : versions) {
      if (before != null && version.since().isAfter(decision.recordedAt())) {
        LocalDate day = version.since().atZone(ZoneOffset.UTC).toLocalDate();
        if (before.endedBy(day) && !version.endedBy(day)) {
          return true;
        }
      }
      before = version;
    }
    return false;
  }

  private static FlagContent content(Map<Pair, List<Stretch>> standing) {
    return new FlagContent(
        standing.entrySet().stream()
            .map(entry -> new FlagContent.Side(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static boolean same(@Nullable FlagContent one, @Nullable FlagContent other) {
    return one == null ? other == null : one.equals(other);
  }
}
