package org.orderwatch.cases.user;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;
import org.springframework.stereotype.Component;

/** Reads and fills the form of a user. */
@Component
class UserForm {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_MAIL = 200;
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");

  private final PageForms forms;

  UserForm(PageForms forms) {
    this.forms = forms;
  }

  /** Fills the form with what holds of a user. */
  PageForm filled(StaffUser user) {
    UserId supervisor = user.supervisor();
    return forms
        .empty()
        .fill("displayName", user.displayName())
        .fill("mail", user.mail())
        .fillAll("roles", user.roles().stream().map(Role::name).toList())
        .fill("supervisor", supervisor == null ? "" : supervisor.toString())
        .fillAll("conflicts", user.conflictSupervisor() ? List.of("yes") : List.of())
        .fillAll("disabled", user.disabled() ? List.of("yes") : List.of());
  }

  /** The user name of a new user; what is wrong with it goes into the form. */
  String userName(PageForm form) {
    String name = form.text("userName").toLowerCase(Locale.ROOT);
    if (!Users.isUserName(name)) {
      form.error("userName", "users.name.wrong");
    }
    return name;
  }

  /**
   * What the form says of a user; what is wrong goes into the form, and the answer is then void.
   */
  StaffDetails details(PageForm form) {
    String displayName = form.text("displayName");
    if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
      form.error("displayName", "users.displayName.wrong");
    }
    String mail = form.textOrNull("mail");
    if (mail != null && (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches())) {
      form.error("mail", "users.mail.wrong");
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (role.isForUsers() && form.has("roles", role.name())) {
        roles.add(role);
      }
    }
    if (roles.isEmpty()) {
      form.error("roles", "users.roles.none");
    }
    return new StaffDetails(
        displayName,
        mail,
        roles,
        supervisor(form),
        form.has("conflicts", "yes"),
        form.has("disabled", "yes"));
  }

  /** Puts a refused change beside the field that it is about. */
  void refuse(PageForm form, Users.Refused reason) {
    switch (reason) {
      case NAME_TAKEN -> form.error("userName", "users.name.taken");
      case LAST_ADMINISTRATOR -> form.error("roles", "users.roles.last");
      case NO_SUPERVISOR -> form.error("supervisor", "users.supervisor.wrong");
    }
  }

  /** The roles that a person may have, with their texts. */
  Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      if (role.isForUsers()) {
        roles.put(role.name(), forms.text("role." + role));
      }
    }
    return roles;
  }

  /** Who may be somebody's supervisor, with the choice of none. */
  Map<String, String> supervisors(List<StaffUser> all, @Nullable UserId except) {
    Map<String, String> supervisors = new LinkedHashMap<>();
    supervisors.put("", forms.text("users.supervisor.none"));
    all.stream()
        .filter(user -> user.roles().contains(Role.SUPERVISOR) && !user.disabled())
        .filter(user -> !user.id().equals(except))
        .forEach(user -> supervisors.put(user.id().toString(), user.displayName()));
    return supervisors;
  }

  private static @Nullable UserId supervisor(PageForm form) {
    String chosen = form.text("supervisor");
    if (chosen.isEmpty()) {
      return null;
    }
    try {
      return new UserId(UUID.fromString(chosen));
    } catch (IllegalArgumentException _) {
      form.error("supervisor", "users.supervisor.wrong");
      return null;
    }
  }
}
