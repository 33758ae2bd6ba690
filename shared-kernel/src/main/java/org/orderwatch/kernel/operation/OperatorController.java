package org.orderwatch.kernel.operation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orderwatch.kernel.consuming.ParkedEvents;
import org.orderwatch.kernel.consuming.Rebuilds;
import org.orderwatch.kernel.publishing.Publisher;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the operator of the machine can do with a service; shows ids and counts, never contents. */
@RestController
@RequestMapping("/operator")
@Allowed(Role.OPERATOR)
class OperatorController {

  private static final int MOST = 1_000;

  private final ParkedEvents parked;
  private final Rebuilds rebuilds;
  private final ObjectProvider<Publisher> publisher;

  OperatorController(ParkedEvents parked, Rebuilds rebuilds, ObjectProvider<Publisher> publisher) {
    this.parked = parked;
    this.rebuilds = rebuilds;
    this.publisher = publisher;
  }

  /**
   * What is parked.
   *
   * @param counts how much, by projection
   * @param events the oldest of them
   */
  record ParkedAnswer(Map<String, Long> counts, List<ParkedEvents.Parked> events) {}

  @GetMapping("/parked")
  ParkedAnswer parked(@RequestParam(defaultValue = "200") int limit) {
    return new ParkedAnswer(parked.counts(), parked.list(Math.clamp(limit, 1, MOST)));
  }

  /**
   * What a retry did.
   *
   * @param applied how many events are applied now, by projection
   * @param left how many are parked still, by projection
   */
  record RetryAnswer(Map<String, Integer> applied, Map<String, Long> left) {}

  @PostMapping("/parked/retry")
  RetryAnswer retry() {
    Map<String, Integer> applied = new TreeMap<>();
    parked.counts().keySet().forEach(name -> applied.put(name, parked.retry(name)));
    return new RetryAnswer(applied, parked.counts());
  }

  /**
   * What is being rebuilt.
   *
   * @param rebuilding the names of the projections
   */
  record RebuildAnswer(Set<String> rebuilding) {}

  @PostMapping("/projections/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RebuildAnswer rebuild(@PathVariable String name) {
    try {
      rebuilds.start(name);
    } catch (IllegalArgumentException unknown) {
      throw RefusedException.notFound();
    }
    return new RebuildAnswer(rebuilds.running());
  }

  @GetMapping("/projections")
  RebuildAnswer projections() {
    return new RebuildAnswer(rebuilds.running());
  }

  /**
   * How far publishing is.
   *
   * @param lag how many stored events are not published yet
   */
  record RefillAnswer(long lag) {}

  @PostMapping("/topics/refill")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RefillAnswer refill() {
    Publisher present = publisher.getIfAvailable();
    if (present == null) {
      throw RefusedException.notFound();
    }
    present.refill();
    return new RefillAnswer(present.lag());
  }
}
