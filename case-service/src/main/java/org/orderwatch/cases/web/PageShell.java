package org.orderwatch.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout around a page needs.
 *
 * @param word the neutral word with which the title begins
 * @param signedIn whether somebody is signed in
 * @param userName the user's own name, or null
 * @param agency the agency's name, or null
 * @param navigation the links that the user may follow
 * @param search where the search box is sent, or null for no box
 * @param path the address of the page itself
 * @param leaveTo where the quick exit goes
 */
public record PageShell(
    String word,
    boolean signedIn,
    @Nullable String userName,
    @Nullable String agency,
    List<NavigationItem> navigation,
    @Nullable String search,
    String path,
    String leaveTo) {

  /**
   * Whether a link leads to the page or to the list that it belongs to.
   *
   * @param item the link
   * @return true if it is to be marked as the current one
   */
  public boolean isCurrent(NavigationItem item) {
    return path.equals(item.path()) || path.startsWith(item.path() + "/");
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "PageShell[" + path + "]";
  }
}
