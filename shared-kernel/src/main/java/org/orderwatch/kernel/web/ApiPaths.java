package org.orderwatch.kernel.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses are an API and answer with problems; a page answers with a page. */
public final class ApiPaths {

  /** The addresses of the API in the form that security matches. */
  public static final String[] PATTERNS = {"/v1/**", "/operator/**", "/actuator/**"};

  private ApiPaths() {}

  /**
   * Whether a request is for an API.
   *
   * @param path the path within the service
   * @return true for everything under {@code /v1}, {@code /operator} and {@code /actuator}
   */
  public static boolean isApi(String path) {
    return isUnder(path, "/v1") || isUnder(path, "/operator") || isUnder(path, "/actuator");
  }

  /**
   * Whether a request is for an API.
   *
   * @param request the request
   * @return as {@link #isApi(String)}
   */
  public static boolean isApi(HttpServletRequest request) {
    return isApi(request.getRequestURI());
  }

  private static boolean isUnder(String path, String root) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
