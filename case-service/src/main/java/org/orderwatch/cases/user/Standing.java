package org.orderwatch.cases.user;

import java.util.Set;
import org.orderwatch.kernel.security.Role;

/**
 * What decides whether a session or a token of a user still holds; read without decrypting
 * anything, because every page asks for it.
 *
 * @param roles what the user may do now
 * @param disabled whether the user can no longer sign in
 * @param mustChangePassword whether the next thing to do is to choose a password
 * @param generation sessions and tokens of an earlier generation have ended
 */
public record Standing(
    Set<Role> roles, boolean disabled, boolean mustChangePassword, int generation) {}
