package org.orderwatch.cases.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an administrator lets scripts in. */
@Controller
@RequestMapping("/users/scripts")
@Allowed(Role.ADMINISTRATOR)
class AgencyClientPages {

  private static final int LONGEST_LABEL = 80;

  private final AgencyClients clients;
  private final Receipts receipts;
  private final PageForms forms;

  AgencyClientPages(AgencyClients clients, Receipts receipts, PageForms forms) {
    this.clients = clients;
    this.receipts = receipts;
    this.forms = forms;
  }

  @GetMapping
  String list(Model model) {
    return page(forms.empty(), model);
  }

  @PostMapping
  String add(HttpServletRequest request, Caller caller, Model model) {
    PageForm form = forms.of(request);
    String label = form.text("label");
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (role.isForUsers() && form.has("roles", role.name())) {
        roles.add(role);
      }
    }
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      form.error("label", "scripts.label.wrong");
    }
    if (roles.isEmpty()) {
      form.error("roles", "users.roles.none");
    }
    if (form.hasErrors()) {
      return page(form, model);
    }
    AgencyClients.Made[] made = new AgencyClients.Made[1];
    receipts.once(
        IdempotencyKey.of(form.key(), "scripts", label, roles.toString()),
        () -> {
          made[0] = clients.add(label, roles, caller.requireUser().toString());
          return new Answer(201, Map.of("client", made[0].id().toString()), null);
        });
    if (made[0] == null) {
      return "redirect:/users/scripts";
    }
    model.addAttribute("made", made[0]);
    return page(forms.empty(), model);
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable("id") UUID id) {
    if (!clients.end(id)) {
      throw RefusedException.notFound();
    }
    return "redirect:/users/scripts";
  }

  private String page(PageForm form, Model model) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      if (role.isForUsers()) {
        roles.put(role.name(), forms.text("role." + role));
      }
    }
    model.addAttribute("form", form);
    model.addAttribute("roles", roles);
    model.addAttribute("clients", clients.all());
    return "user/scripts";
  }
}
