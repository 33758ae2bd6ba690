/** Personal text sealed under a key of its own per person, and keyed blind tokens. */
@NullMarked
package org.orderwatch.kernel.crypto;

import org.jspecify.annotations.NullMarked;
