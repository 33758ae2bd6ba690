/**
 * Whose data a thread may see: the agency of the present work, the three database roles and the
 * transactions that tell PostgreSQL the agency.
 */
@NullMarked
package org.orderwatch.kernel.tenancy;

import org.jspecify.annotations.NullMarked;
