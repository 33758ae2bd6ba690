/**
 * Proves the forms of recording: that there is one for each event and that it asks and says it all.
 */
@NullMarked
package org.orderwatch.cases.recording;

import org.jspecify.annotations.NullMarked;
