package org.orderwatch.cases.timeline;

import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.ProceedingId;

/** A proceeding of an agency; agencies choose ids, so the id alone names none. */
record ProceedingKey(AgencyId agency, ProceedingId proceeding) {}
