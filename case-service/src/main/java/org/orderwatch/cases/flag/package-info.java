/**
 * Flags as tasks for people (rule 8): the queue, what each rests on, and its reviews. Reads the
 * projection of oppositions; its reviews are events of their own and never derived.
 */
@NullMarked
package org.orderwatch.cases.flag;

import org.jspecify.annotations.NullMarked;
