/**
 * PostgreSQL and an Apache Kafka broker inside a JVM, and the databases and roles that the services
 * expect; used by the launcher and by tests, never by a service.
 */
@NullMarked
package org.orderwatch.servers;

import org.jspecify.annotations.NullMarked;
