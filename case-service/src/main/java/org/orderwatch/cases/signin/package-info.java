/**
 * Signing in: the authorization server, the sessions of the pages, the brake on guessing, and the
 * clients that may ask for tokens. It stands on {@code user} and nothing stands on it.
 */
@NullMarked
package org.orderwatch.cases.signin;

import org.jspecify.annotations.NullMarked;
