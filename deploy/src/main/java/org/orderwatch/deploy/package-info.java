/**
 * Starts the whole system on one machine and stops it again, and the commands of the operator who
 * runs it; knows the services by their jars, settings and addresses only.
 */
@NullMarked
package org.orderwatch.deploy;

import org.jspecify.annotations.NullMarked;
