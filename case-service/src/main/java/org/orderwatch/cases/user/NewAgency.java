package org.orderwatch.cases.user;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets up an agency with its first user. That user is ADMINISTRATOR by duty, and SUPERVISOR and
 * ADVOCATE as well, so that an agency of one can work; the users page says so.
 */
@Component
class NewAgency {

  static final String FIRST_USER = "admin";

  private final Agencies agencies;
  private final Users users;
  private final TransactionTemplate transaction;

  NewAgency(Agencies agencies, Users users, TransactionTemplate transaction) {
    this.agencies = agencies;
    this.users = users;
    this.transaction = transaction;
  }

  /** The first user's way in; the password is shown once and kept nowhere. */
  record Opened(AgencyId agency, String signInName, String password) {

    @Override
    public String toString() {
      return "Opened[" + agency + "]";
    }
  }

  /**
   * Sets the agency up, or nothing at all.
   *
   * @param code its code
   * @param name its name
   * @param zone where its people read "today"
   * @param by who does it: a client id
   * @param beforeCommit told of the way in before anything is kept; what it throws undoes all
   * @return empty if the code is taken
   */
  Optional<Opened> open(
      String code, String name, ZoneId zone, String by, BeforeCommit beforeCommit) {
    AgencyId id = new AgencyId(UUID.randomUUID());
    return AgencyContext.get(
        id,
        () ->
            transaction.execute(
                _ -> {
                  if (!agencies.add(id, code, name, zone)) {
                    return Optional.<Opened>empty();
                  }
                  var added =
                      users.add(
                          new UserId(UUID.randomUUID()),
                          FIRST_USER,
                          new StaffDetails(
                              "Administrator",
                              null,
                              EnumSet.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.ADVOCATE),
                              null,
                              true,
                              false),
                          by);
                  Opened opened = new Opened(id, FIRST_USER + "@" + code, added.password());
                  beforeCommit.accept(opened);
                  return Optional.of(opened);
                }));
  }

  /** Told of a new agency before its transaction commits. */
  @FunctionalInterface
  interface BeforeCommit {
    void accept(Opened opened);
  }
}
