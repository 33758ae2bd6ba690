package org.orderwatch.cases.signin;

import java.util.Optional;
import org.orderwatch.cases.user.Agencies;
import org.orderwatch.cases.user.Agency;
import org.orderwatch.cases.user.Passwords;
import org.orderwatch.cases.user.Users;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.stereotype.Component;

/**
 * Signing in with {@code user@agency} and a password. A wrong agency, user or password and a
 * disabled user give the same answer after the same work.
 */
@Component
class SignIns {

  private static final int LONGEST_NAME = 80;

  private final Agencies agencies;
  private final Users users;
  private final Passwords passwords;
  private final SignInThrottle throttle;

  SignIns(Agencies agencies, Users users, Passwords passwords, SignInThrottle throttle) {
    this.agencies = agencies;
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** What came of an attempt. */
  sealed interface Outcome {

    /** The password is right. */
    record Accepted(SignedIn signedIn) implements Outcome {}

    /** Something is wrong; nobody learns what. */
    record Refused() implements Outcome {}

    /** Too many attempts; the password was not looked at. */
    record Throttled() implements Outcome {}
  }

  /**
   * Tries to sign in.
   *
   * @param name the sign-in name as typed
   * @param password the password as typed
   * @param address the network address it came from
   * @return the outcome
   */
  Outcome attempt(String name, String password, String address) {
    if (!throttle.admits(name, address)) {
      return new Outcome.Throttled();
    }
    String typed = name.strip();
    int at = typed.lastIndexOf('@');
    boolean wellFormed =
        at > 0 && typed.length() <= LONGEST_NAME && password.length() <= Passwords.LONGEST;
    Optional<Agency> agency =
        wellFormed ? agencies.byCode(typed.substring(at + 1)) : Optional.empty();
    Optional<Users.SignIn> user =
        agency.flatMap(
            it -> AgencyContext.get(it.id(), () -> users.forSignIn(typed.substring(0, at))));
    boolean right =
        passwords.matches(
            wellFormed ? password : "", user.map(Users.SignIn::passwordHash).orElse(null));
    if (!right || agency.isEmpty() || user.isEmpty() || user.get().standing().disabled()) {
      return new Outcome.Refused();
    }
    throttle.forget(name, address);
    return new Outcome.Accepted(
        new SignedIn(agency.get().id(), user.get().id(), user.get().standing().generation()));
  }
}
