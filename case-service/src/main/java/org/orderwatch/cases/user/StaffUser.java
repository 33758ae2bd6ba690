package org.orderwatch.cases.user;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;

/**
 * A person who works for an agency.
 *
 * @param id the user's id, which events and tokens carry
 * @param userName the part of the sign-in name before the {@code @}, unique in the agency
 * @param displayName the name that colleagues read
 * @param mail the mail address for reminders, or null if none is known
 * @param roles what the user may do
 * @param supervisor the user's supervisor, or null
 * @param conflictSupervisor whether flags that concern two clients of the agency go to this user
 * @param disabled whether the user can no longer sign in
 * @param mustChangePassword whether the next thing to do is to choose a password
 */
public record StaffUser(
    UserId id,
    String userName,
    String displayName,
    @Nullable String mail,
    Set<Role> roles,
    @Nullable UserId supervisor,
    boolean conflictSupervisor,
    boolean disabled,
    boolean mustChangePassword) {

  /** Names the user by id only. */
  @Override
  public String toString() {
    return "StaffUser[" + id + "]";
  }
}
