package org.orderwatch.cases.web;

import java.util.Optional;
import org.orderwatch.kernel.security.Caller;

/** Knows the people who use the pages; built where users are kept. */
public interface PageReaders {

  /**
   * Finds the person who uses a page.
   *
   * @param caller the caller of a page
   * @return empty if the caller is no person of an agency
   */
  Optional<PageReader> find(Caller caller);
}
