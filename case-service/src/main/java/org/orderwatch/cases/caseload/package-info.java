/** What an advocate has to do for whom: her cases with the status of each on a day. */
@NullMarked
package org.orderwatch.cases.caseload;

import org.jspecify.annotations.NullMarked;
