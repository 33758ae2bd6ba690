package org.orderwatch.cases.recording;

/** How a question of a form is asked and answered. */
enum Kind {
  /** A day. */
  DATE,
  /** The time of day of the entry, where it is known. */
  TIME,
  /** An order of the proceeding. */
  ORDER,
  /** A hearing of the proceeding. */
  HEARING,
  /** Another proceeding of the case. */
  PROCEEDING,
  /** One person. */
  PERSON,
  /** Some persons. */
  PEOPLE,
  /** One of a closed list; may ask for a last day besides. */
  CHOICE,
  /** Some kinds of relief, each with its own last day where it has one. */
  RELIEF,
  /** Who is protected from whom. */
  RESTRAINTS,
  /** Yes, no or unknown for each party. */
  PER_PERSON,
  /** A court of the agency or one to be named. */
  COURT,
  /** A docket number, which becomes an id before anything is recorded. */
  DOCKET,
  /** When a hearing takes place. */
  HEARING_DATE,
  /** A short text of the agency's own. */
  TEXT,
  /** Not asked: who records. */
  STAFF
}
