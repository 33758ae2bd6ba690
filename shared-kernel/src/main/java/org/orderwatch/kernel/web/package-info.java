/** How every API answers: problems, refusals, ETags and request limits. */
@NullMarked
package org.orderwatch.kernel.web;

import org.jspecify.annotations.NullMarked;
