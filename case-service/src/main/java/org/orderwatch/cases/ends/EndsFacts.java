package org.orderwatch.cases.ends;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.projecting.Columns;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.ServiceStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of what a proceeding's latest assessment says. */
final class EndsFacts {

  private static final JsonMapper JSON = EventJson.published();

  private final JdbcClient jdbc;

  EndsFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces the facts of proceedings. */
  void save(Map<AgencyProceeding, DeadlinesAssessed> assessed) {
    if (assessed.isEmpty()) {
      return;
    }
    Columns given = new Columns("agency uuid", "proceeding uuid");
    Columns orders =
        new Columns(
            "agency uuid",
            "proceeding uuid",
            "order_id uuid",
            "form text",
            "granted_on date",
            "earliest date",
            "expected date",
            "latest date",
            "basis text",
            "restraints jsonb");
    Columns services =
        new Columns(
            "agency uuid",
            "proceeding uuid",
            "order_id uuid",
            "restrained uuid",
            "failed_attempts integer",
            "until date");
    Columns hearings =
        new Columns(
            "agency uuid",
            "proceeding uuid",
            "number integer",
            "on_day date",
            "at_instant timestamptz",
            "zone text");
    Columns persons = new Columns("agency uuid", "proceeding uuid", "person uuid");
    assessed.forEach(
        (each, said) -> {
          AgencyId agency = each.agency();
          given.add(agency, each.proceeding());
          for (OrderAssessment order : said.orders()) {
            if (order.endedBy() == null) {
              addOrder(orders, each, order);
              addServices(services, each, order);
            }
          }
          int number = 0;
          for (HearingDate hearing : said.hearings()) {
            hearings.add(
                agency, each.proceeding(), number++, hearing.on(), hearing.at(), hearing.zone());
          }
          for (PersonId person : persons(said)) {
            persons.add(agency, each.proceeding(), person);
          }
        });
    for (String table : List.of("order_end", "not_served", "hearing", "proceeding_person")) {
      given
          .bind(
              jdbc.sql(
                  "delete from "
                      + table
                      + " t using "
                      + given.given()
                      + " where (t.agency, t.proceeding) = (given.agency, given.proceeding)"))
          .update();
    }
    insert("order_end", orders);
    insert("not_served", services);
    insert("hearing", hearings);
    insert("proceeding_person", persons);
  }

  /** The names of the locks of the persons of proceedings. */
  Set<String> locks(Collection<AgencyProceeding> proceedings) {
    Set<String> locks = new HashSet<>();
    if (proceedings.isEmpty()) {
      return locks;
    }
    Columns given = new Columns("agency uuid", "proceeding uuid");
    proceedings.forEach(each -> given.add(each.agency(), each.proceeding()));
    given
        .bind(
            jdbc.sql(
                "select distinct agency, person from proceeding_person join "
                    + given.given()
                    + " using (agency, proceeding)"))
        .query(
            row -> {
              locks.add(personLock(row.getString(1), row.getString(2)));
            });
    return locks;
  }

  static String personLock(String agency, String person) {
    return "ends/" + agency + "/person/" + person;
  }

  private static void addOrder(Columns orders, AgencyProceeding each, OrderAssessment order) {
    LocalDate earliest = order.end().earliest();
    if (earliest == null) {
      return;
    }
    orders.add(
        each.agency(),
        each.proceeding(),
        order.order(),
        order.form(),
        order.grantedOn(),
        earliest,
        order.end().expected(),
        orOpen(order.end().latest()),
        order.end().basis(),
        write(order.terms().restraints()));
  }

  private static void addServices(Columns services, AgencyProceeding each, OrderAssessment order) {
    for (ServiceStatus status : order.service()) {
      if (status.servedOn() == null) {
        services.add(
            each.agency(),
            each.proceeding(),
            order.order(),
            status.restrained(),
            status.failedAttempts(),
            orOpen(order.end().latest()));
      }
    }
  }

  private static String orOpen(@Nullable LocalDate day) {
    return day == null ? "infinity" : day.toString();
  }

  private static Set<PersonId> persons(DeadlinesAssessed said) {
    Set<PersonId> persons = new HashSet<>();
    for (PetitionAssessment petition : said.petitions()) {
      persons.add(petition.petitioner());
      persons.addAll(petition.respondents());
    }
    for (OrderAssessment order : said.orders()) {
      for (Restraint restraint : order.terms().restraints()) {
        persons.add(restraint.restrained());
        persons.addAll(restraint.protects());
      }
    }
    return persons;
  }

  private void insert(String table, Columns rows) {
    if (!rows.isEmpty()) {
      rows.bind(
              jdbc.sql(
                  "insert into %s (%s) select %s from %s on conflict do nothing"
                      .formatted(table, rows.names(), rows.names(), rows.given())))
          .update();
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Facts are always JSON", impossible);
    }
  }

  static List<Restraint> restraints(String text) {
    try {
      return List.of(JSON.readValue(text, Restraint[].class));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Rows of another version; rebuild the projection", broken);
    }
  }
}
