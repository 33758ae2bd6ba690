package org.orderwatch.kernel.vocabulary;

/** How a person is linked. */
public enum LinkKind {
  CHILD,
  PARENT,
  SIBLING,
  OTHER_FAMILY,
  PARTNER,
  HOUSEHOLD_MEMBER,
  FRIEND,
  OTHER
}
