package org.orderwatch.kernel.vocabulary;

/** Who delivered a copy; one by staff needs a consent in force (rule 17). */
public enum CopyDeliveredBy {
  STAFF,
  CLIENT,
  COURT,
  POLICE,
  OTHER
}
