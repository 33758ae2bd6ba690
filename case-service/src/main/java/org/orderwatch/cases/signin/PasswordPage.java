package org.orderwatch.cases.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderwatch.cases.user.Passwords;
import org.orderwatch.cases.user.StaffUser;
import org.orderwatch.cases.user.Users;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people choose their own password; the first thing to do with a one-time password. */
@Controller
@Allowed({Role.ADVOCATE, Role.SUPERVISOR, Role.REPORTER, Role.ADMINISTRATOR, Role.AUDITOR})
class PasswordPage {

  /** Its address. */
  static final String PATH = "/password";

  private final Users users;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final PageForms forms;

  PasswordPage(Users users, Passwords passwords, SignInThrottle throttle, PageForms forms) {
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
    this.forms = forms;
  }

  @GetMapping(PATH)
  String show(Caller caller, Model model) {
    return page(forms.empty(), user(caller), model);
  }

  @PostMapping(PATH)
  String change(
      HttpServletRequest request,
      Caller caller,
      @RequestParam(name = "current", defaultValue = "") String current,
      @RequestParam(name = "chosen", defaultValue = "") String chosen,
      @RequestParam(name = "again", defaultValue = "") String again,
      Model model) {
    StaffUser user = user(caller);
    PageForm form = forms.of(Map.<String, List<String>>of());
    Passwords.Weakness weakness = Passwords.weakness(chosen, user.userName());
    if (!isCurrent(user, current, request)) {
      form.error("current", "password.current.wrong");
    } else if (weakness != null) {
      form.error("chosen", "password.weak." + weakness, Passwords.SHORTEST, Passwords.LONGEST);
    } else if (chosen.equals(current)) {
      form.error("chosen", "password.same");
    } else if (!chosen.equals(again)) {
      form.error("again", "password.again.differs");
    }
    if (form.hasErrors()) {
      return page(form, user, model);
    }
    users.choosePassword(user.id(), chosen);
    request.getSession().invalidate();
    return "redirect:" + SignInPage.PATH + "?changed";
  }

  private boolean isCurrent(StaffUser user, String current, HttpServletRequest request) {
    String attempts = "password/" + user.id();
    if (current.length() > Passwords.LONGEST
        || !throttle.admits(attempts, request.getRemoteAddr())) {
      return false;
    }
    Optional<Users.SignIn> stored = users.forSignIn(user.userName());
    boolean right = passwords.matches(current, stored.map(Users.SignIn::passwordHash).orElse(null));
    if (right) {
      throttle.forget(attempts, request.getRemoteAddr());
    }
    return right;
  }

  private StaffUser user(Caller caller) {
    return users.find(caller.requireUser()).orElseThrow(RefusedException::notFound);
  }

  private static String page(PageForm form, StaffUser user, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("first", user.mustChangePassword());
    model.addAttribute("shortest", Passwords.SHORTEST);
    return "signin/password";
  }
}
