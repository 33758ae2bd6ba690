package org.orderwatch.kernel.vocabulary;

/** To whom a copy of an order was delivered. */
public enum CopyRecipient {
  SCHOOL,
  CHILD_CARE,
  EMPLOYER,
  LANDLORD,
  POLICE,
  SHERIFF,
  MEDICAL,
  FAMILY_MEMBER,
  CLIENT,
  OTHER
}
