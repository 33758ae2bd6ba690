package org.orderwatch.cases.access;

import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;

/**
 * Who wants to see something, with the two roles that open cases. Other roles see no case, whatever
 * else they may do.
 *
 * @param user who she is
 * @param advocate whether she is an advocate: she sees her cases and those she was let in to
 * @param supervisor whether she is a supervisor: she sees the cases of her agency
 */
public record Viewer(UserId user, boolean advocate, boolean supervisor) {

  /**
   * The caller as a viewer.
   *
   * @param caller who calls; must be a user
   * @return the viewer
   * @throws org.orderwatch.kernel.web.RefusedException FORBIDDEN if no user calls
   */
  public static Viewer of(Caller caller) {
    return new Viewer(caller.requireUser(), caller.is(Role.ADVOCATE), caller.is(Role.SUPERVISOR));
  }
}
