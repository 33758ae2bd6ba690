package org.orderwatch.kernel.time;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a court sits: the fifty states and DC by their two-letter codes, and four kinds of court
 * without computed dates. Each state has a default time zone, that of most of its people; a court
 * can override it (DOMAIN section 5).
 */
public enum Jurisdiction {
  AL("Alabama", "America/Chicago"),
  AK("Alaska", "America/Anchorage"),
  AZ("Arizona", "America/Phoenix"),
  AR("Arkansas", "America/Chicago"),
  CA("California", "America/Los_Angeles"),
  CO("Colorado", "America/Denver"),
  CT("Connecticut", "America/New_York"),
  DE("Delaware", "America/New_York"),
  DC("District of Columbia", "America/New_York"),
  FL("Florida", "America/New_York"),
  GA("Georgia", "America/New_York"),
  HI("Hawaii", "Pacific/Honolulu"),
  ID("Idaho", "America/Boise"),
  IL("Illinois", "America/Chicago"),
  IN("Indiana", "America/Indiana/Indianapolis"),
  IA("Iowa", "America/Chicago"),
  KS("Kansas", "America/Chicago"),
  KY("Kentucky", "America/New_York"),
  LA("Louisiana", "America/Chicago"),
  ME("Maine", "America/New_York"),
  MD("Maryland", "America/New_York"),
  MA("Massachusetts", "America/New_York"),
  MI("Michigan", "America/Detroit"),
  MN("Minnesota", "America/Chicago"),
  MS("Mississippi", "America/Chicago"),
  MO("Missouri", "America/Chicago"),
  MT("Montana", "America/Denver"),
  NE("Nebraska", "America/Chicago"),
  NV("Nevada", "America/Los_Angeles"),
  NH("New Hampshire", "America/New_York"),
  NJ("New Jersey", "America/New_York"),
  NM("New Mexico", "America/Denver"),
  NY("New York", "America/New_York"),
  NC("North Carolina", "America/New_York"),
  ND("North Dakota", "America/Chicago"),
  OH("Ohio", "America/New_York"),
  OK("Oklahoma", "America/Chicago"),
  OR("Oregon", "America/Los_Angeles"),
  PA("Pennsylvania", "America/New_York"),
  RI("Rhode Island", "America/New_York"),
  SC("South Carolina", "America/New_York"),
  SD("South Dakota", "America/Chicago"),
  TN("Tennessee", "America/Chicago"),
  TX("Texas", "America/Chicago"),
  UT("Utah", "America/Denver"),
  VT("Vermont", "America/New_York"),
  VA("Virginia", "America/New_York"),
  WA("Washington", "America/Los_Angeles"),
  WV("West Virginia", "America/New_York"),
  WI("Wisconsin", "America/Chicago"),
  WY("Wyoming", "America/Denver"),
  TRIBAL("Tribal court", null),
  TERRITORY("Territory", null),
  MILITARY("Military", null),
  FOREIGN("Foreign court", null);

  private final String title;
  private final @Nullable ZoneId zone;

  Jurisdiction(String title, @Nullable String zone) {
    this.title = title;
    this.zone = zone == null ? null : ZoneId.of(zone);
  }

  /**
   * The name in English, as a page shows it.
   *
   * @return for example "Ohio"
   */
  public String title() {
    return title;
  }

  /**
   * The default zone of the jurisdiction's courts.
   *
   * @return empty for tribal, territory, military and foreign courts, whose zone only a court can
   *     give
   */
  public Optional<ZoneId> zone() {
    return Optional.ofNullable(zone);
  }

  /**
   * Whether this is one of the fifty states or DC, for which dates are computed.
   *
   * @return false for tribal, territory, military and foreign courts
   */
  public boolean isState() {
    return zone != null;
  }

  /**
   * Finds a jurisdiction by its code.
   *
   * @param code the code in any case, for example "oh" or "TRIBAL"
   * @return empty if there is no such jurisdiction
   */
  public static Optional<Jurisdiction> of(String code) {
    String wanted = code.strip();
    for (Jurisdiction each : values()) {
      if (each.name().equalsIgnoreCase(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
