/**
 * The agency's work for one client: its staff, people, notes and state, as an event-sourced case.
 */
@NullMarked
package org.orderwatch.cases.supportcase;

import org.jspecify.annotations.NullMarked;
