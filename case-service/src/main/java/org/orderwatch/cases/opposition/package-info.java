/**
 * Which orders and petitions between two persons oppose each other, and when (rules 5 to 7): a pure
 * function on published assessments, and the projection that keeps its result.
 */
@NullMarked
package org.orderwatch.cases.opposition;

import org.jspecify.annotations.NullMarked;
