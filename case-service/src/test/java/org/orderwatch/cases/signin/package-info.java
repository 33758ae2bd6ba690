/** Tests of signing in over the real service. */
@NullMarked
package org.orderwatch.cases.signin;

import org.jspecify.annotations.NullMarked;
