package org.orderwatch.kernel.security;

/** What a caller may be (DOMAIN section 1), and two that no person signs in with. */
public enum Role {
  /** Keeps a caseload. */
  ADVOCATE,
  /** Reviews flags, reassigns cases, handles conflicts. */
  SUPERVISOR,
  /** Counts, never names. */
  REPORTER,
  /** Users, settings, import. */
  ADMINISTRATOR,
  /** Sees who saw and changed which record. */
  AUDITOR,
  /** A service of the system, for the agency and the user that its headers name. */
  SERVICE,
  /** The operator of the machine; sees no agency's data. */
  OPERATOR;

  /**
   * Whether an agency gives this role to a user.
   *
   * @return false for {@link #SERVICE} and {@link #OPERATOR}
   */
  public boolean isForUsers() {
    return this != SERVICE && this != OPERATOR;
  }
}
