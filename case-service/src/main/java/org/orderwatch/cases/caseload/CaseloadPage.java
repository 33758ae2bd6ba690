package org.orderwatch.cases.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases.
 *
 * @param rows the cases, opened last first
 * @param next what to ask the next page with, or null at the end
 */
public record CaseloadPage(List<CaseloadRow> rows, @Nullable String next) {

  /** Copies the list, so that the value cannot change. */
  public CaseloadPage {
    rows = List.copyOf(rows);
  }
}
