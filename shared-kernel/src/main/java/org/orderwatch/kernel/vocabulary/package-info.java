/**
 * The field's words as values, shared by stored and published events; nothing here knows Spring,
 * Axon or SQL.
 */
@NullMarked
package org.orderwatch.kernel.vocabulary;

import org.jspecify.annotations.NullMarked;
