package org.orderwatch.orders.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.tenancy.TransactionLocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which proceeding answers which, by the effective entries of each. Cross-petitions must not form a
 * circle (section 3, Impossible), and no single proceeding can see one; so the links are kept here,
 * and looked at under a lock of the agency.
 */
@Component
class AnsweredProceedings {

  private final JdbcClient jdbc;

  AnsweredProceedings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A link.
   *
   * @param answers the proceeding that is answered
   * @param entry the cross-petition that says so
   */
  record Link(ProceedingId answers, EntryId entry) {}

  /**
   * Links that change.
   *
   * @param made the new link of proceedings that answer another now
   * @param unmade proceedings that answer none any more
   */
  record Changes(Map<ProceedingId, Link> made, Set<ProceedingId> unmade) {

    boolean isEmpty() {
      return made.isEmpty() && unmade.isEmpty();
    }
  }

  /** Keeps all others of the agency from changing links until the transaction ends. */
  void lock() {
    TransactionLocks.lockAll(jdbc, List.of("answered-proceedings/" + AgencyContext.required()));
  }

  /**
   * Looks for circles that changes would close, together and with what is stored.
   *
   * @return for each proceeding in a circle the other cross-petitions in it
   */
  Map<ProceedingId, List<EntryId>> circles(Changes changes) {
    if (changes.made().isEmpty()) {
      return Map.of();
    }
    Map<ProceedingId, Link> links = stored(changes);
    changes.unmade().forEach(links::remove);
    links.putAll(changes.made());
    var circles = new HashMap<ProceedingId, List<EntryId>>();
    for (ProceedingId start : changes.made().keySet()) {
      List<EntryId> others = new ArrayList<>();
      if (returns(start, links, others)) {
        circles.put(start, others);
      }
    }
    return circles;
  }

  void store(Changes changes) {
    for (ProceedingId each : changes.unmade()) {
      jdbc.sql("delete from answered_proceeding where proceeding = ?").param(each.value()).update();
    }
    changes
        .made()
        .forEach(
            (proceeding, link) ->
                jdbc.sql(
                        "insert into answered_proceeding (proceeding, answers, entry)"
                            + " values (?, ?, ?) on conflict (agency, proceeding)"
                            + " do update set answers = excluded.answers, entry = excluded.entry")
                    .params(proceeding.value(), link.answers().value(), link.entry().value())
                    .update());
  }

  private static boolean returns(
      ProceedingId start, Map<ProceedingId, Link> links, List<EntryId> others) {
    var seen = new HashSet<ProceedingId>();
    Link link = links.get(start);
    while (link != null && seen.add(link.answers())) {
      if (link.answers().equals(start)) {
        return true;
      }
      link = links.get(link.answers());
      if (link != null) {
        others.add(link.entry());
      }
    }
    return false;
  }

  /** Follows the stored links from everything that is answered, in one statement. */
  private Map<ProceedingId, Link> stored(Changes changes) {
    Collection<ProceedingId> from = new HashSet<>(changes.made().keySet());
    changes.made().values().forEach(link -> from.add(link.answers()));
    var links = new HashMap<ProceedingId, Link>();
    jdbc.sql(
            """
            with recursive chain (proceeding, answers, entry) as (
              select proceeding, answers, entry from answered_proceeding
              where proceeding = any(?)
              union
              select a.proceeding, a.answers, a.entry
              from answered_proceeding a join chain c on a.proceeding = c.answers)
            select proceeding, answers, entry from chain
            """)
        .param(1, from.stream().map(ProceedingId::value).toArray(UUID[]::new))
        .query(
            row -> {
              links.put(
                  new ProceedingId(row.getObject("proceeding", UUID.class)),
                  new Link(
                      new ProceedingId(row.getObject("answers", UUID.class)),
                      new EntryId(row.getObject("entry", UUID.class))));
            });
    return links;
  }
}
