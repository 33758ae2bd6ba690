package org.orderwatch.kernel.vocabulary;

/** Why a person dismissed a flag. */
public enum DismissedBecause {
  SAME_PERSON_MISTAKEN,
  ENTRY_MISTAKEN,
  ALREADY_HANDLED,
  NOT_OPPOSING,
  OTHER
}
