package org.orderwatch.cases.opposition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of rules 5 to 7 that an installation may set. Rebuild the projection {@code
 * opposition} after a change.
 *
 * @param consecutiveDays how many days may lie between two orders that are shown as CONSECUTIVE
 * @param silentDays after how many days with no outcome and no entry a petition is UNCONFIRMED
 */
@ConfigurationProperties("orderwatch.opposition")
public record OppositionSettings(
    @DefaultValue("365") int consecutiveDays, @DefaultValue("180") int silentDays) {

  Limits limits() {
    return new Limits(consecutiveDays, silentDays);
  }
}
