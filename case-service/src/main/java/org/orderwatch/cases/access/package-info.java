/** Who may read which case and person, decided from rows written together with the event. */
@NullMarked
package org.orderwatch.cases.access;

import org.jspecify.annotations.NullMarked;
