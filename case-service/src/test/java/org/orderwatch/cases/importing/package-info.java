/** Tests of the import. */
@NullMarked
package org.orderwatch.cases.importing;

import org.jspecify.annotations.NullMarked;
