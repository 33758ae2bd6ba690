/** Imports an agency's spreadsheet into the running system: good, changed, bad, hostile, killed. */
@NullMarked
package org.orderwatch.deploy.importing;

import org.jspecify.annotations.NullMarked;
