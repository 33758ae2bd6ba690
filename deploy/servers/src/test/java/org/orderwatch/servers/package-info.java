/** Tests of the embedded servers: passwords, kills, and what roles may do. */
@NullMarked
package org.orderwatch.servers;

import org.jspecify.annotations.NullMarked;
