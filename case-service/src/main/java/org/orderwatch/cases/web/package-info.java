/**
 * What all pages share: the layout's model, forms with their errors and keys, navigation, error
 * pages, and calls to the order service in the user's name.
 */
@NullMarked
package org.orderwatch.cases.web;

import org.jspecify.annotations.NullMarked;
