package org.orderwatch.cases.user;

import java.time.ZoneId;
import org.orderwatch.kernel.ids.AgencyId;

/**
 * A tenant of the installation.
 *
 * @param id its id
 * @param code the short word after the {@code @} of a sign-in name, unique
 * @param name its name, shown to its own people only
 * @param pageWord the neutral word with which every page title begins
 * @param zone the zone in which its people read "today"
 */
public record Agency(AgencyId id, String code, String name, String pageWord, ZoneId zone) {

  /** Names the agency by its id only. */
  @Override
  public String toString() {
    return "Agency[" + id + "]";
  }
}
