package org.orderwatch.cases.opposition;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderwatch.kernel.consuming.Projection;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.FlagReviewed;
import org.orderwatch.kernel.published.Published;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what holds between every two persons, and the flags that rest on it. Because the
 * proceedings of a pair arrive through different partitions, it writes the facts first, then locks
 * the pairs, and only then reads all that is known of them; likewise for flags, which may rest on
 * several pairs.
 */
public final class OppositionProjection implements Projection {

  /** Takes locks until the transaction ends. */
  @FunctionalInterface
  interface Locks {
    void take(JdbcClient jdbc, Collection<String> names);
  }

  private final JdbcClient jdbc;
  private final PairRows pairs;
  private final FlagRows flags;
  private final Limits limits;
  private final Locks locks;

  OppositionProjection(JdbcClient jdbc, Limits limits, Locks locks) {
    this.jdbc = jdbc;
    this.pairs = new PairRows(jdbc);
    this.flags = new FlagRows(jdbc);
    this.limits = limits;
    this.locks = locks;
  }

  @Override
  public String name() {
    return "opposition";
  }

  @Override
  public List<String> topics() {
    return List.of("orders", "cases");
  }

  @Override
  public void apply(List<Published> events) {
    List<Published> assessments =
        events.stream().filter(event -> event.data() instanceof DeadlinesAssessed).toList();
    List<Published> reviews =
        events.stream().filter(event -> event.data() instanceof FlagReviewed).toList();
    Set<AgencyFlag> concerned = new HashSet<>(flags.saveReviews(reviews));
    if (!assessments.isEmpty()) {
      concerned.addAll(compare(assessments));
    }
    if (!concerned.isEmpty()) {
      locks.take(jdbc, concerned.stream().map(AgencyFlag::lock).toList());
      flags.saveNow(flags.past(concerned, ""));
    }
  }

  private Set<AgencyFlag> compare(List<Published> assessments) {
    pairs.saveFacts(assessments);
    Map<AgencyPair, Instant> since = pairs.concerned(assessments);
    if (since.isEmpty()) {
      return Set.of();
    }
    locks.take(jdbc, since.keySet().stream().map(AgencyPair::lock).toList());
    Map<AgencyPair, Oppositions> now = new HashMap<>();
    Map<AgencyPair, List<PairHistory.Change>> changes = new HashMap<>();
    pairs
        .versions(since)
        .forEach(
            (each, versions) -> {
              Instant from = since.get(each);
              if (from == null) {
                throw new IllegalStateException("A pair was read that was not asked for");
              }
              PairHistory history = PairHistory.of(each.pair(), versions, from, limits);
              now.put(each, history.now());
              changes.put(each, history.changes());
            });
    pairs.saveNow(now);
    return flags.replaceContributions(since, changes);
  }
}
