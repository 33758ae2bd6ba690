package org.orderwatch.kernel.vocabulary;

/**
 * Relief, requested or granted: the NCIC protection order conditions 01 to 09, and those named by
 * seed 002.
 */
public enum Relief {
  /** 01: no assault, threat, abuse, harassment, stalking. */
  NO_ABUSE,
  /** 02: no threats to members of the household. */
  NO_THREATS_TO_HOUSEHOLD,
  /** 03: the residence is granted to the protected person. */
  RESIDENCE,
  /** 04: stay away from residence, work, school. */
  STAY_AWAY,
  /** 05: no contact. */
  NO_CONTACT,
  /** 06: the restrained person has visitation or custody rights. */
  RESTRAINED_HAS_VISITATION,
  /** 07: no firearms. */
  NO_FIREARMS,
  /** 08: see the remarks on the paper. */
  SEE_REMARKS,
  /** 09: temporary custody to the protected person. */
  TEMPORARY_CUSTODY,
  CHILD_SUPPORT,
  COUNSELING,
  OTHER
}
