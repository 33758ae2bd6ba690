package org.orderwatch.orders.docket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.crypto.Opened;
import org.orderwatch.kernel.crypto.Sealed;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Docket numbers of the present agency. A number is one and the same at one court whatever its case
 * and spacing. All methods work within the present transaction, with a few statements for any
 * number of dockets.
 */
@Component
public class Dockets {

  private static final String PURPOSE = "docket";
  private static final String FIELD = "number";

  private final JdbcClient jdbc;
  private final Keyring keyring;

  Dockets(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /**
   * A number at a court.
   *
   * @param court the court
   * @param number the number as it stands on the paper
   */
  public record Number(CourtId court, String number) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
      return "Number[" + court + "]";
    }
  }

  /**
   * A docket as it is read.
   *
   * @param id its id
   * @param court the court
   * @param number the number, or null where it was erased
   */
  public record Docket(DocketId id, CourtId court, @Nullable String number) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
      return "Docket[" + id + "]";
    }
  }

  private record Key(CourtId court, String token) {}

  private record Row(DocketId id, CourtId court, String token, String cipher) {}

  /**
   * Finds the ids of numbers, making those that are not known yet.
   *
   * @param numbers at courts that are known
   * @return an id for each number
   */
  public Map<Number, DocketId> getOrCreate(Collection<Number> numbers) {
    Map<Number, Key> keys = keys(numbers);
    Map<Key, DocketId> known = find(keys.values());
    List<Number> missing =
        keys.keySet().stream().filter(n -> !known.containsKey(keys.get(n))).toList();
    if (!missing.isEmpty()) {
      insert(missing, keys);
      known.putAll(find(keys.values()));
    }
    return ids(keys, known);
  }

  /**
   * Finds the ids of numbers, and names those that are not known yet for the time being.
   *
   * @param numbers at any courts
   * @return an id for each number; that of an unknown one is not kept
   */
  public Map<Number, DocketId> getOrAssume(Collection<Number> numbers) {
    Map<Number, Key> keys = keys(numbers);
    Map<Key, DocketId> known = find(keys.values());
    keys.values().forEach(key -> known.computeIfAbsent(key, _ -> new DocketId(UUID.randomUUID())));
    return ids(keys, known);
  }

  /**
   * Reads numbers.
   *
   * @param ids any ids
   * @return those that the agency has, in order of id
   */
  public List<Docket> read(Collection<DocketId> ids) {
    AgencyId agency = AgencyContext.required();
    List<Row> rows =
        jdbc.sql("select * from docket where docket = any(?) order by docket")
            .param(1, array(ids))
            .query((row, _) -> row(row))
            .list();
    List<Opened> opened =
        keyring.decryptAll(
            agency,
            rows.stream()
                .map(
                    row ->
                        new Keyring.Reading(
                            new Sealed(row.id().value(), row.cipher()), row.id().toString(), FIELD))
                .toList());
    var dockets = new ArrayList<Docket>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      String number =
          switch (opened.get(i)) {
            case Opened.Text(String text) -> text;
            case Opened.Erased _ -> null;
          };
      dockets.add(new Docket(rows.get(i).id(), rows.get(i).court(), number));
    }
    return dockets;
  }

  /**
   * Tells which ids name no docket of the agency.
   *
   * @param ids any ids
   * @return those that are unknown or another agency's
   */
  public Set<DocketId> unknown(Collection<DocketId> ids) {
    var unknown = new LinkedHashSet<>(ids);
    if (!unknown.isEmpty()) {
      jdbc.sql("select docket from docket where docket = any(?)")
          .param(1, array(ids))
          .query(UUID.class)
          .list()
          .forEach(each -> unknown.remove(new DocketId(each)));
    }
    return unknown;
  }

  private Map<Number, Key> keys(Collection<Number> numbers) {
    AgencyId agency = AgencyContext.required();
    var keys = new LinkedHashMap<Number, Key>();
    for (Number each : numbers) {
      String normal = each.number().replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
      keys.put(each, new Key(each.court(), keyring.blind(agency, PURPOSE, normal)));
    }
    return keys;
  }

  private Map<Key, DocketId> find(Collection<Key> keys) {
    var found = new LinkedHashMap<Key, DocketId>();
    if (keys.isEmpty()) {
      return found;
    }
    jdbc.sql(
            "select d.* from docket d join unnest(?::uuid[], ?::text[]) as wanted (court, token)"
                + " on d.court = wanted.court and d.token = wanted.token")
        .param(1, keys.stream().map(key -> key.court().value()).toArray(UUID[]::new))
        .param(2, keys.stream().map(Key::token).toArray(String[]::new))
        .query((row, _) -> row(row))
        .list()
        .forEach(row -> found.put(new Key(row.court(), row.token()), row.id()));
    return found;
  }

  private void insert(List<Number> missing, Map<Number, Key> keys) {
    AgencyId agency = AgencyContext.required();
    var done = new HashSet<Key>();
    var rows = new ArrayList<Row>();
    var writings = new ArrayList<Keyring.Writing>();
    for (Number each : missing) {
      Key key = keys.get(each);
      if (key != null && done.add(key)) {
        var id = new DocketId(UUID.randomUUID());
        rows.add(new Row(id, key.court(), key.token(), ""));
        writings.add(new Keyring.Writing(id.value(), id.toString(), FIELD, each.number().strip()));
      }
    }
    List<Sealed> sealed = keyring.encryptAll(agency, writings);
    jdbc.sql(
            "insert into docket (docket, court, token, cipher)"
                + " select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[])"
                + " as made (docket, court, token, cipher) order by court, token"
                + " on conflict do nothing")
        .param(1, rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
        .param(2, rows.stream().map(row -> row.court().value()).toArray(UUID[]::new))
        .param(3, rows.stream().map(Row::token).toArray(String[]::new))
        .param(4, sealed.stream().map(Sealed::cipher).toArray(String[]::new))
        .update();
  }

  private static Map<Number, DocketId> ids(Map<Number, Key> keys, Map<Key, DocketId> known) {
    var ids = new LinkedHashMap<Number, DocketId>();
    keys.forEach(
        (number, key) -> {
          DocketId id = known.get(key);
          if (id != null) {
            ids.put(number, id);
          }
        });
    return ids;
  }

  private static UUID[] array(Collection<DocketId> ids) {
    return ids.stream().map(DocketId::value).distinct().toArray(UUID[]::new);
  }

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Row(
        new DocketId(row.getObject("docket", UUID.class)),
        new CourtId(row.getObject("court", UUID.class)),
        row.getString("token"),
        row.getString("cipher"));
  }
}
