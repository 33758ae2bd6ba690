/**
 * Reads requests from JSON and names every field that is wrong, and describes the same records for
 * OpenAPI; knows the kernel's records and nothing of Axon or SQL.
 */
@NullMarked
package org.orderwatch.orders.wire;

import org.jspecify.annotations.NullMarked;
