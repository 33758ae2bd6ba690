/**
 * Loads a believable invented agency through the pages and the APIs, as a person and a script would
 * do it; no name in it is anybody's.
 */
@NullMarked
package org.orderwatch.deploy.sample;

import org.jspecify.annotations.NullMarked;
