package org.orderwatch.cases.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.security.Open;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in to the embedded authorization server. */
@Controller
class SignInPage {

  /** Its address. */
  static final String PATH = "/sign-in";

  private static final List<String> NOTICES = List.of("out", "ended", "late", "changed", "failed");

  private final SignIns signIns;
  private final SecurityContextRepository signInContexts;
  private final RequestCache signInRequests;
  private final SessionAuthenticationStrategy newSession;
  private final PageForms forms;
  private final SignInSettings settings;

  SignInPage(
      SignIns signIns,
      SecurityContextRepository signInContexts,
      RequestCache signInRequests,
      CsrfTokenRepository csrfTokens,
      PageForms forms,
      SignInSettings settings) {
    this.signIns = signIns;
    this.signInContexts = signInContexts;
    this.signInRequests = signInRequests;
    this.newSession =
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(csrfTokens)));
    this.forms = forms;
    this.settings = settings;
  }

  @GetMapping(PATH)
  @Open
  String show(@RequestParam Map<String, String> parameters, Model model) {
    NOTICES.stream()
        .filter(parameters::containsKey)
        .findFirst()
        .ifPresent(notice -> model.addAttribute("notice", "signin.notice." + notice));
    return page(forms.empty(), model);
  }

  @PostMapping(PATH)
  @Open
  @Nullable String signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "password", defaultValue = "") String password,
      Model model)
      throws java.io.IOException {
    PageForm form = forms.of(Map.of("name", List.of(name)));
    if (name.isBlank() || password.isEmpty()) {
      form.error(name.isBlank() ? "name" : "password", "signin.missing");
      return page(form, model);
    }
    return switch (signIns.attempt(name, password, request.getRemoteAddr())) {
      case SignIns.Outcome.Accepted(SignedIn signedIn) -> {
        keep(signedIn, request, response);
        SavedRequest interrupted = signInRequests.getRequest(request, response);
        signInRequests.removeRequest(request, response);
        response.sendRedirect(interrupted == null ? "/today" : interrupted.getRedirectUrl());
        yield null;
      }
      case SignIns.Outcome.Refused() -> {
        form.error("name", "signin.refused");
        yield page(form, model);
      }
      case SignIns.Outcome.Throttled() -> {
        response.setStatus(429);
        form.error("name", "signin.throttled", settings.throttle().window().toMinutes());
        yield page(form, model);
      }
    };
  }

  private void keep(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
    Authentication authentication = signedIn.authentication();
    newSession.onAuthentication(authentication, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    signInContexts.saveContext(context, request, response);
  }

  private String page(PageForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("elsewhere", settings.provider() != null);
    return "signin/sign-in";
  }
}
