package org.orderwatch.kernel.vocabulary;

/**
 * Where a fact was learnt. Where two clients form one pair it decides what each case shows (section
 * 1).
 */
public enum Source {
  COURT_RECORD,
  THIS_CLIENT,
  OTHER
}
