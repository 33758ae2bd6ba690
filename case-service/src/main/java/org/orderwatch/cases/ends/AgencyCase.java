package org.orderwatch.cases.ends;

import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CaseId;

/** A case of an agency. */
record AgencyCase(AgencyId agency, CaseId caseId) {}
