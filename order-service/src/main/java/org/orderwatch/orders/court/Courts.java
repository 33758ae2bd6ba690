package org.orderwatch.orders.court;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DerivedIds;
import org.orderwatch.kernel.time.Zones;
import org.orderwatch.kernel.vocabulary.Court;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The courts that the present agency has named. A court is known by jurisdiction, county and name,
 * whatever the case and spacing in which they were written. All methods work within the present
 * transaction.
 */
@Component
public class Courts {

  private final JdbcClient jdbc;
  private final Clock clock;

  Courts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Derives the id of a court.
   *
   * @param agency whose it is
   * @param jurisdiction its jurisdiction's code
   * @param county its county, or null where it is not known
   * @param name its name, or null where it is not known
   * @return the same id for the same court for ever
   */
  public static CourtId idOf(
      AgencyId agency, String jurisdiction, @Nullable String county, @Nullable String name) {
    return new CourtId(
        DerivedIds.derive(agency, "court", folded(jurisdiction), folded(county), folded(name)));
  }

  /**
   * Finds courts, making those that are not known yet.
   *
   * @param wanted courts with their ids; the zone counts for those that are made
   * @return by id, as they are stored
   */
  public Map<CourtId, Court> getOrCreate(Collection<Court> wanted) {
    Map<CourtId, Court> found = find(wanted.stream().map(Court::id).toList());
    // In order of id, so that two requests that make the same courts cannot wait for each other.
    var missing = new TreeMap<UUID, Court>();
    for (Court each : wanted) {
      if (!found.containsKey(each.id())) {
        missing.putIfAbsent(each.id().value(), each);
      }
    }
    if (missing.isEmpty()) {
      return found;
    }
    missing.values().forEach(this::insert);
    return find(wanted.stream().map(Court::id).toList());
  }

  /**
   * Finds courts, taking those that are not known yet as they are described.
   *
   * @param wanted courts with their ids
   * @return by id, as they are stored or would be
   */
  public Map<CourtId, Court> getOrAssume(Collection<Court> wanted) {
    Map<CourtId, Court> found = find(wanted.stream().map(Court::id).toList());
    wanted.forEach(each -> found.putIfAbsent(each.id(), each));
    return found;
  }

  /**
   * Makes a court, or gives the known one a zone of its own.
   *
   * @param court the court with its id; a null zone leaves the stored one
   * @return the court as it is stored
   */
  public Court put(Court court) {
    Court stored = Objects.requireNonNull(getOrCreate(List.of(court)).get(court.id()));
    if (court.zone() == null || court.zone().equals(stored.zone())) {
      return stored;
    }
    jdbc.sql("update court set zone = ? where court = ?")
        .params(court.zone(), court.id().value())
        .update();
    return new Court(
        stored.id(), stored.jurisdiction(), stored.county(), stored.name(), court.zone());
  }

  /**
   * All courts of the agency.
   *
   * @return in order of jurisdiction, county and name
   */
  public List<Court> all() {
    return jdbc.sql("select * from court order by jurisdiction, county, name, court")
        .query((row, _) -> court(row))
        .list();
  }

  /**
   * Whether a court is known.
   *
   * @param court its id
   * @return false for one of another agency too
   */
  public boolean exists(CourtId court) {
    return !find(List.of(court)).isEmpty();
  }

  /**
   * Today's date at a court.
   *
   * @param court the court, or null where none is known; then it is the last place on earth to
   *     which "tomorrow" comes late, so that nothing is taken for a future date that is not one
   * @return the date there now
   */
  public LocalDate today(@Nullable Court court) {
    return Zones.today(
        clock, court == null ? Zones.UNKNOWN : Zones.of(court.jurisdiction(), court.zone()));
  }

  private Map<CourtId, Court> find(Collection<CourtId> ids) {
    var found = new LinkedHashMap<CourtId, Court>();
    if (ids.isEmpty()) {
      return found;
    }
    jdbc.sql("select * from court where court = any(?)")
        .param(1, ids.stream().map(CourtId::value).distinct().toArray(UUID[]::new))
        .query((row, _) -> court(row))
        .list()
        .forEach(each -> found.put(each.id(), each));
    return found;
  }

  private void insert(Court court) {
    jdbc.sql(
            "insert into court (court, jurisdiction, county, name, zone) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing")
        .param(1, court.id().value())
        .param(2, court.jurisdiction())
        .param(3, court.county())
        .param(4, court.name())
        .param(5, court.zone())
        .update();
  }

  private static Court court(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Court(
        new CourtId(row.getObject("court", UUID.class)),
        row.getString("jurisdiction"),
        row.getString("county"),
        row.getString("name"),
        row.getString("zone"));
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
