package org.orderwatch.cases.web;

import java.util.Set;
import org.orderwatch.kernel.security.Role;

/**
 * The search box of every page. The feature that searches declares one bean of this type.
 *
 * @param path where the box is sent, by POST, with the text as {@code q}
 * @param roles who sees it
 */
public record PageSearch(String path, Set<Role> roles) {

  /** Keeps its own copy of the roles. */
  public PageSearch {
    roles = Set.copyOf(roles);
  }
}
