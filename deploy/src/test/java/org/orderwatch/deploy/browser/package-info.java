/**
 * The pages in a real browser: what is reached, how it is used, and that leaving leaves nothing.
 */
@NullMarked
package org.orderwatch.deploy.browser;

import org.jspecify.annotations.NullMarked;
