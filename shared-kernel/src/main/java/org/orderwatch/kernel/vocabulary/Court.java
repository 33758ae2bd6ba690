package org.orderwatch.kernel.vocabulary;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CourtId;

/**
 * A court; reference data, not personal.
 *
 * @param id the id, derived from agency, jurisdiction, county and name
 * @param jurisdiction the two-letter code of the state or DC, or TRIBAL, TERRITORY, MILITARY,
 *     FOREIGN
 * @param county the county, or null where it is not known
 * @param name the name of the court, or null where it is not known
 * @param zone the IANA time zone where the court differs from its jurisdiction, otherwise null
 */
public record Court(
    CourtId id,
    String jurisdiction,
    @Nullable String county,
    @Nullable String name,
    @Nullable String zone) {}
