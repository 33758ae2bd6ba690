/** What the system does when a part of it is killed, stopped or cut off, and that nothing leaks. */
@NullMarked
package org.orderwatch.deploy.faults;

import org.jspecify.annotations.NullMarked;
