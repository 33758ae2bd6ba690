/** Tests of the pages, as people at a browser without JavaScript see them. */
@org.jspecify.annotations.NullMarked
package org.orderwatch.cases.pages;
