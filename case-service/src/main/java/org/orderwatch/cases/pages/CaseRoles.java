package org.orderwatch.cases.pages;

import java.util.Set;
import org.orderwatch.kernel.security.Role;

/** The roles that open cases. */
final class CaseRoles {

  static final Set<Role> ALL = Set.of(Role.ADVOCATE, Role.SUPERVISOR);

  private CaseRoles() {}
}
