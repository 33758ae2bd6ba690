package org.orderwatch.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.orderwatch.kernel.security.Service;
import org.orderwatch.kernel.security.ServiceCalls;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Calls other services in the name of the person who uses the page, with the token that signing in
 * gave her; one that has run out is renewed. Only within a page's request.
 */
@Component
public class OrdersClient {

  private static final String PAGES = "pages";

  private final OAuth2AuthorizedClientManager tokens;
  private final ServiceCalls calls;

  OrdersClient(OAuth2AuthorizedClientManager tokens, ServiceCalls calls) {
    this.tokens = tokens;
    this.calls = calls;
  }

  /**
   * The order service.
   *
   * @return a client whose addresses begin with {@code /v1/}
   * @throws RefusedException UNAUTHENTICATED if the person's tokens have ended; the page then leads
   *     to the sign-in
   */
  public RestClient orders() {
    return to(Service.ORDERS);
  }

  /**
   * The notification service.
   *
   * @return a client whose addresses begin with {@code /v1/}
   * @throws RefusedException as above
   */
  public RestClient notifications() {
    return to(Service.NOTIFICATIONS);
  }

  private RestClient to(Service service) {
    return calls.asUser(service, token());
  }

  private String token() {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    if (person == null
        || !(RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes current)) {
      throw new RefusedException(ProblemCode.UNAUTHENTICATED);
    }
    HttpServletResponse response = current.getResponse();
    OAuth2AuthorizeRequest.Builder wanted =
        OAuth2AuthorizeRequest.withClientRegistrationId(PAGES)
            .principal(person)
            .attribute(HttpServletRequest.class.getName(), current.getRequest());
    if (response != null) {
      wanted.attribute(HttpServletResponse.class.getName(), response);
    }
    try {
      OAuth2AuthorizedClient client = tokens.authorize(wanted.build());
      if (client != null) {
        return client.getAccessToken().getTokenValue();
      }
    } catch (ClientAuthorizationException _) {
      // The renewal was refused: the session ended elsewhere.
    }
    throw new RefusedException(ProblemCode.UNAUTHENTICATED);
  }
}
