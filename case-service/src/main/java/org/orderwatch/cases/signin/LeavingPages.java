package org.orderwatch.cases.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.orderwatch.cases.web.PageSettings;
import org.orderwatch.kernel.security.Open;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Two ways to end a session. Signing out comes back to the sign-in page; the quick exit goes to a
 * page that tells nothing, and tells the browser to forget what it holds of this place. Both work
 * with no session at all, because whoever wants to leave must not meet an error.
 */
@Controller
class LeavingPages {

  private final OAuth2AuthorizedClientRepository clients;
  private final OAuth2AuthorizationService authorizations;
  private final PageSettings settings;

  LeavingPages(
      OAuth2AuthorizedClientRepository clients,
      OAuth2AuthorizationService authorizations,
      PageSettings settings) {
    this.clients = clients;
    this.authorizations = authorizations;
    this.settings = settings;
  }

  @PostMapping("/sign-out")
  @Open
  String signOut(HttpServletRequest request) {
    end(request);
    return "redirect:" + SignInPage.PATH + "?out";
  }

  @PostMapping("/leave")
  @Open
  void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
    end(request);
    response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    String target = settings.leaveTo();
    if (target.startsWith("/")) {
      response.sendRedirect(target, HttpServletResponse.SC_SEE_OTHER);
      return;
    }
    // The page's own policy forbids a form to end anywhere else, so the next page is a refresh.
    response.setHeader("Refresh", "0; url=" + target);
    response.setContentType("text/html;charset=utf-8");
    response.getWriter().write("<!doctype html><title></title>");
  }

  private void end(HttpServletRequest request) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    if (person != null && session != null) {
      OAuth2AuthorizedClient client =
          clients.loadAuthorizedClient(InstallationClients.PAGES, person, request);
      if (client != null) {
        OAuth2Authorization authorization =
            authorizations.findByToken(
                client.getAccessToken().getTokenValue(), OAuth2TokenType.ACCESS_TOKEN);
        if (authorization != null) {
          authorizations.remove(authorization);
        }
      }
    }
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
