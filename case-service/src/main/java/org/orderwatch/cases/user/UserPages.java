package org.orderwatch.cases.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.web.NavigationItem;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an administrator keeps the users of the agency. */
@Controller
@RequestMapping("/users")
@Allowed(Role.ADMINISTRATOR)
class UserPages {

  private final Users users;
  private final Agencies agencies;
  private final UserForm userForm;
  private final PageForms forms;
  private final Receipts receipts;

  UserPages(Users users, Agencies agencies, UserForm userForm, PageForms forms, Receipts receipts) {
    this.users = users;
    this.agencies = agencies;
    this.userForm = userForm;
    this.forms = forms;
    this.receipts = receipts;
  }

  @Bean
  static NavigationItem usersItem() {
    return new NavigationItem(90, "/users", "nav.users", 'u', Set.of(Role.ADMINISTRATOR));
  }

  @GetMapping
  String list(Caller caller, Model model) {
    model.addAttribute("agency", agency(caller));
    model.addAttribute("users", users.all());
    return "user/users";
  }

  @GetMapping("/new")
  String fresh(Caller caller, Model model) {
    return form(forms.empty(), null, caller, model);
  }

  @PostMapping("/new")
  String add(HttpServletRequest request, Caller caller, Model model) {
    PageForm form = forms.of(request);
    String userName = userForm.userName(form);
    StaffDetails details = userForm.details(form);
    if (form.hasErrors()) {
      return form(form, null, caller, model);
    }
    UserId id = new UserId(UUID.randomUUID());
    Users.@Nullable Added[] added = new Users.Added[1];
    try {
      receipts.once(
          IdempotencyKey.of(form.key(), "user", userName, details.roles().toString()),
          () -> {
            added[0] = users.add(id, userName, details, caller.requireUser().toString());
            return new Answer(201, Map.of("user", id.toString()), null);
          });
    } catch (Users.RefusedChange refused) {
      userForm.refuse(form, refused.reason());
      return form(form, null, caller, model);
    }
    return password(added[0], userName, caller, model);
  }

  @GetMapping("/{id}")
  String show(@PathVariable("id") UUID id, Caller caller, Model model) {
    StaffUser user = user(id);
    return form(userForm.filled(user), user, caller, model);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable("id") UUID id, HttpServletRequest request, Caller caller, Model model) {
    StaffUser user = user(id);
    PageForm form = forms.of(request);
    StaffDetails details = userForm.details(form);
    if (!form.hasErrors()) {
      try {
        users.change(user.id(), details, caller.requireUser().toString());
        return "redirect:/users";
      } catch (Users.RefusedChange refused) {
        userForm.refuse(form, refused.reason());
      }
    }
    return form(form, user, caller, model);
  }

  @PostMapping("/{id}/password")
  String resetPassword(
      @PathVariable("id") UUID id, HttpServletRequest request, Caller caller, Model model) {
    StaffUser user = user(id);
    Users.@Nullable Added[] reset = new Users.Added[1];
    receipts.once(
        IdempotencyKey.of(forms.of(request).key(), "reset", id.toString()),
        () -> {
          reset[0] =
              users
                  .resetPassword(user.id(), caller.requireUser().toString())
                  .orElseThrow(RefusedException::notFound);
          return new Answer(200, Map.of("user", id.toString()), null);
        });
    return password(reset[0], user.userName(), caller, model);
  }

  /** Shows a one-time password; a form that comes a second time has none to show. */
  private String password(
      Users.@Nullable Added added, String userName, Caller caller, Model model) {
    if (added == null) {
      return "redirect:/users";
    }
    model.addAttribute("signInName", userName + "@" + agency(caller).code());
    model.addAttribute("password", added.password());
    return "user/password";
  }

  private String form(PageForm form, @Nullable StaffUser user, Caller caller, Model model) {
    List<StaffUser> all = users.all();
    model.addAttribute("form", form);
    model.addAttribute("user", user);
    model.addAttribute("agency", agency(caller));
    model.addAttribute("roles", userForm.roles());
    model.addAttribute("supervisors", userForm.supervisors(all, user == null ? null : user.id()));
    model.addAttribute("resetForm", forms.empty());
    return "user/user";
  }

  private StaffUser user(UUID id) {
    return users.find(new UserId(id)).orElseThrow(RefusedException::notFound);
  }

  private Agency agency(Caller caller) {
    return agencies.find(caller.requireAgency()).orElseThrow(RefusedException::notFound);
  }
}
