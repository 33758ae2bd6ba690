package org.orderwatch.cases.user;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;

/**
 * What an administrator says about a user.
 *
 * @param displayName the name that colleagues read
 * @param mail the mail address for reminders, or null if none is known
 * @param roles what the user may do
 * @param supervisor the user's supervisor, or null
 * @param conflictSupervisor whether flags that concern two clients of the agency go to this user
 * @param disabled whether the user can no longer sign in
 */
public record StaffDetails(
    String displayName,
    @Nullable String mail,
    Set<Role> roles,
    @Nullable UserId supervisor,
    boolean conflictSupervisor,
    boolean disabled) {

  /** Keeps name and address out of logs. */
  @Override
  public String toString() {
    return "StaffDetails" + roles;
  }
}
