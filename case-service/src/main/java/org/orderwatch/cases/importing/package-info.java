/** Takes an agency's spreadsheet in: reads it, tries it, records it as a durable job. */
@NullMarked
package org.orderwatch.cases.importing;

import org.jspecify.annotations.NullMarked;
