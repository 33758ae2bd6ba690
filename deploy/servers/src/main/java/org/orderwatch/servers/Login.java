package org.orderwatch.servers;

/**
 * A database role and its password.
 *
 * @param username name of the role
 * @param password its password, never printed
 */
public record Login(String username, String password) {

  /** Says the role, never the password. */
  @Override
  public String toString() {
    return username;
  }
}
