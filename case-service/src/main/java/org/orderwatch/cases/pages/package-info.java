/** The pages on which people see their day, their cases, flags, ends and reminders, in words. */
@NullMarked
package org.orderwatch.cases.pages;

import org.jspecify.annotations.NullMarked;
