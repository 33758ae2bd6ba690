/** Who the people are: registered, found again and described; names live only here, encrypted. */
@NullMarked
package org.orderwatch.cases.person;

import org.jspecify.annotations.NullMarked;
