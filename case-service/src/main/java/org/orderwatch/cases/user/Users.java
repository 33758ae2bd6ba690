package org.orderwatch.cases.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The users of the agency of the present work; run within {@link AgencyContext}. Whatever ends a
 * user's sessions raises the user's generation and drops the user's authorizations.
 */
@Component
public class Users {

  private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,38}[a-z0-9]");
  private static final String ALL =
      """
      select id, user_name, display_name, mail, roles, supervisor, conflict_supervisor, disabled,
             must_change_password
      from staff_user
      """;

  private final JdbcClient jdbc;
  private final StaffNames names;
  private final Passwords passwords;
  private final Clock clock;

  Users(JdbcClient jdbc, StaffNames names, Passwords passwords, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Why a change of a user is refused. */
  public enum Refused {
    /** Somebody in the agency has this user name. */
    NAME_TAKEN,
    /** The agency would be left without an administrator who can sign in. */
    LAST_ADMINISTRATOR,
    /** The supervisor does not exist, is disabled, is no supervisor, or is the user. */
    NO_SUPERVISOR
  }

  /** A change of a user was refused; nothing was changed. */
  public static final class RefusedChange extends RuntimeException {

    private final Refused reason;

    RefusedChange(Refused reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public Refused reason() {
      return reason;
    }
  }

  /**
   * A user who was just added.
   *
   * @param id the new user's id
   * @param password the one-time password, shown once and kept nowhere
   */
  public record Added(UserId id, String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Added[" + id + "]";
    }
  }

  /** What signing in needs to know of a user. */
  public record SignIn(UserId id, String passwordHash, Standing standing) {

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
      return "SignIn[" + id + "]";
    }
  }

  /**
   * Whether a text can be a user name: 2 to 40 small letters, digits, dots, hyphens, underscores.
   *
   * @param name the text
   * @return true if it can
   */
  public static boolean isUserName(String name) {
    return USER_NAME.matcher(name).matches();
  }

  /**
   * All users, by name.
   *
   * @return also disabled ones
   */
  @Transactional(readOnly = true)
  public List<StaffUser> all() {
    return names.open(jdbc.sql(ALL + "order by user_name").query(StaffNames.Row::read).list());
  }

  /**
   * Finds a user.
   *
   * @param id the user's id
   * @return empty if the agency has no such user
   */
  @Transactional(readOnly = true)
  public Optional<StaffUser> find(UserId id) {
    return names
        .open(jdbc.sql(ALL + "where id = ?").param(id.value()).query(StaffNames.Row::read).list())
        .stream()
        .findFirst();
  }

  /**
   * Finds users, for example to name them on a page.
   *
   * @param ids their ids; unknown ones are left out of the answer
   * @return the users by id
   */
  @Transactional(readOnly = true)
  public Map<UserId, StaffUser> find(Collection<UserId> ids) {
    UUID[] wanted = ids.stream().map(UserId::value).distinct().toArray(UUID[]::new);
    Map<UserId, StaffUser> found = new LinkedHashMap<>();
    if (wanted.length > 0) {
      names
          .open(
              jdbc.sql(ALL + "where id = any(?)").param(wanted).query(StaffNames.Row::read).list())
          .forEach(user -> found.put(user.id(), user));
    }
    return found;
  }

  /**
   * Finds the id of a user by name.
   *
   * @param userName the user name, in any case
   * @return empty if the agency has no such user
   */
  @Transactional(readOnly = true)
  public Optional<UserId> byName(String userName) {
    return jdbc.sql("select id from staff_user where user_name = ?")
        .param(userName.toLowerCase(Locale.ROOT))
        .query(UUID.class)
        .optional()
        .map(UserId::new);
  }

  /**
   * Finds what signing in needs.
   *
   * @param userName the user name, in any case
   * @return empty if the agency has no such user
   */
  @Transactional(readOnly = true)
  public Optional<SignIn> forSignIn(String userName) {
    return jdbc.sql(
            """
            select id, password_hash, roles, disabled, must_change_password, generation
            from staff_user where user_name = ?
            """)
        .param(userName.toLowerCase(Locale.ROOT))
        .query(
            (row, _) ->
                new SignIn(
                    new UserId(row.getObject("id", UUID.class)),
                    row.getString("password_hash"),
                    standing(row)))
        .optional();
  }

  /**
   * Reads whether sessions and tokens of a user still hold.
   *
   * @param id the user's id
   * @return empty if the agency has no such user
   */
  @Transactional(readOnly = true)
  public Optional<Standing> standing(UserId id) {
    return jdbc.sql(
            """
            select roles, disabled, must_change_password, generation from staff_user where id = ?
            """)
        .param(id.value())
        .query((row, _) -> standing(row))
        .optional();
  }

  /**
   * Adds a user with a one-time password.
   *
   * @param id the new user's id
   * @param userName the user name
   * @param details what the administrator says; {@code disabled} must be false
   * @param by who adds: a user or client id
   * @return the one-time password
   * @throws RefusedChange if the name is taken or the supervisor is none
   */
  @Transactional
  public Added add(UserId id, String userName, StaffDetails details, String by) {
    requireSupervisor(id, details.supervisor());
    String password = passwords.oneTime();
    var sealed = names.seal(id, details.displayName(), details.mail());
    int added =
        jdbc.sql(
                """
                insert into staff_user (id, user_name, display_name, mail, roles, supervisor,
                  conflict_supervisor, password_hash, must_change_password, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, true, ?)
                on conflict (agency, user_name) do nothing
                """)
            .params(
                Arrays.asList(
                    id.value(),
                    userName.toLowerCase(Locale.ROOT),
                    sealed.displayName(),
                    sealed.mail(),
                    array(details.roles()),
                    value(details.supervisor()),
                    details.conflictSupervisor(),
                    passwords.hash(password),
                    Timestamp.from(clock.instant())))
            .update();
    if (added == 0) {
      throw new RefusedChange(Refused.NAME_TAKEN);
    }
    note(id, "ADDED", by);
    return new Added(id, password);
  }

  /**
   * Changes a user. Other roles take effect with the next page; disabling ends all sessions.
   *
   * @param id the user
   * @param details what holds from now on
   * @param by who changes: a user or client id
   * @return false if the agency has no such user
   * @throws RefusedChange if no administrator would be left or the supervisor is none
   */
  @Transactional
  public boolean change(UserId id, StaffDetails details, String by) {
    requireSupervisor(id, details.supervisor());
    var sealed = names.seal(id, details.displayName(), details.mail());
    jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended(?, 0)))")
        .param("staff/" + AgencyContext.required())
        .query(Long.class)
        .single();
    int changed =
        jdbc.sql(
                """
                update staff_user set display_name = ?, mail = ?, roles = ?, supervisor = ?,
                  conflict_supervisor = ?, disabled = ?,
                  generation = generation + (case when ? and not disabled then 1 else 0 end)
                where id = ?
                """)
            .params(
                Arrays.asList(
                    sealed.displayName(),
                    sealed.mail(),
                    array(details.roles()),
                    value(details.supervisor()),
                    details.conflictSupervisor(),
                    details.disabled(),
                    details.disabled(),
                    id.value()))
            .update();
    if (changed == 0) {
      return false;
    }
    requireAnAdministrator();
    if (details.disabled()) {
      dropAuthorizations(id);
    }
    note(id, details.disabled() ? "DISABLED" : "CHANGED", by);
    return true;
  }

  /**
   * Gives a user a new one-time password and ends the user's sessions.
   *
   * @param id the user
   * @param by who resets: a user or client id
   * @return the password, or empty if the agency has no such user
   */
  @Transactional
  public Optional<Added> resetPassword(UserId id, String by) {
    String password = passwords.oneTime();
    return setPassword(id, password, true)
        ? Optional.of(noted(new Added(id, password), "PASSWORD_RESET", by))
        : Optional.empty();
  }

  /**
   * Sets the password that a user chose and ends all the user's sessions.
   *
   * @param id the user
   * @param password the new password, checked before with {@link Passwords#weakness}
   * @return false if the agency has no such user
   */
  @Transactional
  public boolean choosePassword(UserId id, String password) {
    boolean set = setPassword(id, password, false);
    if (set) {
      note(id, "PASSWORD_CHOSEN", id.toString());
    }
    return set;
  }

  private boolean setPassword(UserId id, String password, boolean mustChange) {
    boolean set =
        jdbc.sql(
                    """
                    update staff_user set password_hash = ?, must_change_password = ?,
                      generation = generation + 1
                    where id = ?
                    """)
                .params(passwords.hash(password), mustChange, id.value())
                .update()
            == 1;
    if (set) {
      dropAuthorizations(id);
    }
    return set;
  }

  private void dropAuthorizations(UserId id) {
    jdbc.sql("delete from oauth2_authorization where principal_name = ?")
        .param(id.toString())
        .update();
  }

  private Added noted(Added added, String action, String by) {
    note(added.id(), action, by);
    return added;
  }

  private void note(UserId id, String action, String by) {
    jdbc.sql(
            """
            insert into staff_change (changed_at, changed_by, subject, action) values (?, ?, ?, ?)
            """)
        .params(Timestamp.from(clock.instant()), by, id.toString(), action)
        .update();
  }

  private void requireAnAdministrator() {
    boolean some =
        jdbc.sql(
                """
                select exists (select from staff_user
                  where not disabled and 'ADMINISTRATOR' = any(roles))
                """)
            .query(Boolean.class)
            .single();
    if (!some) {
      throw new RefusedChange(Refused.LAST_ADMINISTRATOR);
    }
  }

  private void requireSupervisor(UserId user, @Nullable UserId supervisor) {
    if (supervisor == null) {
      return;
    }
    boolean fits =
        !supervisor.equals(user)
            && standing(supervisor)
                .map(it -> !it.disabled() && it.roles().contains(Role.SUPERVISOR))
                .orElse(false);
    if (!fits) {
      throw new RefusedChange(Refused.NO_SUPERVISOR);
    }
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        roles(row),
        row.getBoolean("disabled"),
        row.getBoolean("must_change_password"),
        row.getInt("generation"));
  }

  static Set<Role> roles(ResultSet row) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : (String[]) row.getArray("roles").getArray()) {
      roles.add(Role.valueOf(role));
    }
    return roles;
  }

  static String[] array(Set<Role> roles) {
    return roles.stream().map(Role::name).sorted().toArray(String[]::new);
  }

  private static @Nullable UUID value(@Nullable UserId id) {
    return id == null ? null : id.value();
  }
}
