package org.orderwatch.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.orderwatch.kernel.correlation.Correlation;
import org.orderwatch.kernel.security.Open;
import org.orderwatch.kernel.web.Problem;
import org.orderwatch.kernel.web.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page for whatever goes wrong on a page: in plain words, with the reference and nothing else.
 * An address that leads nowhere and one that the reader may not see look the same.
 */
@Controller
@ControllerAdvice(annotations = Controller.class)
class PageErrors implements ErrorController {

  private static final String VIEW = "layout/error";

  private final Problems problems;
  private final PageShells shells;

  PageErrors(Problems problems, PageShells shells) {
    this.problems = problems;
    this.shells = shells;
  }

  @ExceptionHandler
  String refused(
      Exception exception, HttpServletRequest request, HttpServletResponse response, Model model) {
    Problem problem = problems.of(exception);
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      return "redirect:/sign-in?ended";
    }
    return page(problem.status(), request, response, model);
  }

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  @Open
  String error(HttpServletRequest request, HttpServletResponse response, Model model) {
    return page(response.getStatus(), request, response, model);
  }

  private String page(
      int status, HttpServletRequest request, HttpServletResponse response, Model model) {
    int shown = status < 400 ? HttpServletResponse.SC_NOT_FOUND : status;
    response.setStatus(shown);
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("page", shells.of(request.getRequestURI()));
    model.addAttribute("reference", Correlation.currentOrNew());
    model.addAttribute(
        "kind",
        switch (shown) {
          case 403, 404, 405 -> "gone";
          case 409, 412 -> "changed";
          case 413 -> "large";
          case 429 -> "many";
          case 503 -> "unavailable";
          default -> shown < 500 ? "unclear" : "unexpected";
        });
    return VIEW;
  }
}
