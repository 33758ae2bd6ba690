package org.orderwatch.cases.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.orderwatch.kernel.ids.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agencies of this installation. */
@Component
public class Agencies {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,31}");
  private static final String COLUMNS = "select id, code, name, page_word, zone from agency ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Agencies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Whether a text can be an agency's code: 2 to 32 small letters, digits and hyphens.
   *
   * @param code the text
   * @return true if it can
   */
  public static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  /**
   * Finds an agency by its code.
   *
   * @param code the code, in any case
   * @return empty if there is none
   */
  @Transactional(readOnly = true)
  public Optional<Agency> byCode(String code) {
    return jdbc.sql(COLUMNS + "where code = ?")
        .param(code.toLowerCase(Locale.ROOT))
        .query(Agencies::read)
        .optional();
  }

  /**
   * Finds an agency.
   *
   * @param id its id
   * @return empty if there is none
   */
  @Transactional(readOnly = true)
  public Optional<Agency> find(AgencyId id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id.value()).query(Agencies::read).optional();
  }

  @Transactional(readOnly = true)
  boolean none() {
    return jdbc.sql("select not exists (select from agency)").query(Boolean.class).single();
  }

  /** Adds an agency; empty if its code is taken. Takes part in the caller's transaction. */
  @Transactional
  boolean add(AgencyId id, String code, String name, ZoneId zone) {
    return jdbc.sql(
                """
                insert into agency (id, code, name, zone, created_at) values (?, ?, ?, ?, ?)
                on conflict (code) do nothing
                """)
            .params(id.value(), code, name, zone.getId(), Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private static Agency read(ResultSet row, int number) throws SQLException {
    return new Agency(
        new AgencyId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        row.getString("page_word"),
        ZoneId.of(row.getString("zone")));
  }
}
