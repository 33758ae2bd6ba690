/** Tests of agencies and users. */
@NullMarked
package org.orderwatch.cases.user;

import org.jspecify.annotations.NullMarked;
