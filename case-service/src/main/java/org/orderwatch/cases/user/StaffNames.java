package org.orderwatch.cases.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.crypto.Opened;
import org.orderwatch.kernel.crypto.Sealed;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.stereotype.Component;

/** Seals and opens display names and mail addresses of users, each under the user's own key. */
@Component
class StaffNames {

  private static final String NAME = "displayName";
  private static final String MAIL = "mail";

  private final Keyring keyring;

  StaffNames(Keyring keyring) {
    this.keyring = keyring;
  }

  /** What is written of a user: sealed texts. */
  record SealedNames(String displayName, @Nullable String mail) {}

  /** A row as it is stored. */
  record Row(
      UserId id,
      String userName,
      String displayName,
      @Nullable String mail,
      Set<Role> roles,
      @Nullable UserId supervisor,
      boolean conflictSupervisor,
      boolean disabled,
      boolean mustChangePassword) {

    static Row read(ResultSet row, int number) throws SQLException {
      UUID supervisor = row.getObject("supervisor", UUID.class);
      return new Row(
          new UserId(row.getObject("id", UUID.class)),
          row.getString("user_name"),
          row.getString("display_name"),
          row.getString("mail"),
          Users.roles(row),
          supervisor == null ? null : new UserId(supervisor),
          row.getBoolean("conflict_supervisor"),
          row.getBoolean("disabled"),
          row.getBoolean("must_change_password"));
    }
  }

  SealedNames seal(UserId id, String displayName, @Nullable String mail) {
    AgencyId agency = AgencyContext.required();
    String user = id.toString();
    String sealedName = keyring.encrypt(agency, id.value(), user, NAME, displayName).cipher();
    return new SealedNames(
        sealedName,
        mail == null ? null : keyring.encrypt(agency, id.value(), user, MAIL, mail).cipher());
  }

  List<StaffUser> open(List<Row> rows) {
    List<Keyring.Reading> readings = new ArrayList<>();
    for (Row row : rows) {
      UUID subject = row.id().value();
      String user = row.id().toString();
      readings.add(new Keyring.Reading(new Sealed(subject, row.displayName()), user, NAME));
      if (row.mail() != null) {
        readings.add(new Keyring.Reading(new Sealed(subject, row.mail()), user, MAIL));
      }
    }
    var opened = keyring.decryptAll(AgencyContext.required(), readings).iterator();
    List<StaffUser> users = new ArrayList<>();
    for (Row row : rows) {
      String name = opened.next().orElse(row.userName());
      String mail =
          row.mail() != null && opened.next() instanceof Opened.Text(String text) ? text : null;
      users.add(
          new StaffUser(
              row.id(),
              row.userName(),
              name,
              mail,
              row.roles(),
              row.supervisor(),
              row.conflictSupervisor(),
              row.disabled(),
              row.mustChangePassword()));
    }
    return users;
  }
}
