/** How tests use the running system: as scripts with tokens and as people at a browser. */
@NullMarked
package org.orderwatch.deploy.driving;

import org.jspecify.annotations.NullMarked;
