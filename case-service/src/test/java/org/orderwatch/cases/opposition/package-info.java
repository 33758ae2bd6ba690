/** Proves the oppositions between two persons and the projection that keeps them. */
@NullMarked
package org.orderwatch.cases.opposition;

import org.jspecify.annotations.NullMarked;
