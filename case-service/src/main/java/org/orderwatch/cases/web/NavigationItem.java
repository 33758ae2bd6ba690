package org.orderwatch.cases.web;

import java.util.Set;
import org.orderwatch.kernel.security.Role;

/**
 * A link in every page's navigation. A feature adds its page by declaring a bean of this type.
 *
 * @param order where it stands; smaller comes first
 * @param path the page's address
 * @param text the key of its text in the message bundle
 * @param accessKey the letter that goes to it
 * @param roles who sees it
 */
public record NavigationItem(int order, String path, String text, char accessKey, Set<Role> roles) {

  /** Keeps its own copy of the roles. */
  public NavigationItem {
    roles = Set.copyOf(roles);
  }
}
