/** The invented agency: what its spreadsheet holds, and that it loads once. */
@NullMarked
package org.orderwatch.deploy.sample;

import org.jspecify.annotations.NullMarked;
