/**
 * What follows by rule from the effective entries of a proceeding: when orders are in force, when
 * they end, what is pending and who was served. Pure functions on facts, without clock, Spring,
 * Axon or SQL.
 */
@NullMarked
package org.orderwatch.orders.deadlines;

import org.jspecify.annotations.NullMarked;
