/**
 * The agencies of an installation, the people who work for them, their passwords, and the clients
 * that an agency's scripts use.
 */
@NullMarked
package org.orderwatch.cases.user;

import org.jspecify.annotations.NullMarked;
