/**
 * Recording an entry on a page: what happened, a form for each event made from one description,
 * what follows from it, corrections, and the page of a proceeding. Everything is recorded by the
 * order service; what may be seen is decided by {@code cases.access}.
 */
@NullMarked
package org.orderwatch.cases.recording;

import org.jspecify.annotations.NullMarked;
