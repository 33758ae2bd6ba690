/** The stories of the product, told through the real services from the first event on. */
@NullMarked
package org.orderwatch.deploy.stories;

import org.jspecify.annotations.NullMarked;
