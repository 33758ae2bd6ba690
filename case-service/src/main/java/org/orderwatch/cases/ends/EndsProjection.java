package org.orderwatch.cases.ends;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderwatch.kernel.consuming.Projection;
import org.orderwatch.kernel.published.CaseEvent;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.tenancy.TransactionLocks;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what comes up for whom. A proceeding and the cases of its persons arrive through different
 * partitions, so the facts are written first, then the persons concerned are locked, then their
 * proceedings, and only then is it read who sees what. Persons always come before proceedings, so
 * that two batches cannot wait for each other.
 */
public final class EndsProjection implements Projection {

  private final JdbcClient jdbc;
  private final EndsFacts facts;
  private final CaseFacts cases;
  private final ViewerRows viewers;

  EndsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.facts = new EndsFacts(jdbc);
    this.cases = new CaseFacts(jdbc);
    this.viewers = new ViewerRows(jdbc);
  }

  @Override
  public String name() {
    return "ends";
  }

  @Override
  public List<String> topics() {
    return List.of("orders", "cases");
  }

  @Override
  public void apply(List<Published> events) {
    Map<AgencyProceeding, DeadlinesAssessed> assessed = new LinkedHashMap<>();
    List<Published> ofCases = new ArrayList<>();
    for (Published event : events) {
      if (event.data() instanceof DeadlinesAssessed latest) {
        assessed.put(AgencyProceeding.of(event.agency(), event.aggregateId()), latest);
      } else if (event.data() instanceof CaseEvent) {
        ofCases.add(event);
      }
    }
    Set<AgencyCase> touched = cases.save(ofCases);
    facts.save(assessed);
    if (assessed.isEmpty() && touched.isEmpty()) {
      return;
    }
    Set<String> persons = new HashSet<>(facts.locks(assessed.keySet()));
    persons.addAll(cases.locks(touched));
    TransactionLocks.lockAll(jdbc, persons);
    Set<AgencyProceeding> concerned = new HashSet<>(assessed.keySet());
    concerned.addAll(cases.proceedings(touched));
    TransactionLocks.lockAll(jdbc, concerned.stream().map(AgencyProceeding::lock).toList());
    viewers.save(concerned);
  }
}
