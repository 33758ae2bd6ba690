/** What a signed-in user can ask and say about reminders. */
@NullMarked
package org.orderwatch.notifications.web;

import org.jspecify.annotations.NullMarked;
