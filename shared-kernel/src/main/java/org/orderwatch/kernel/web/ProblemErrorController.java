package org.orderwatch.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers for errors that happen outside of handlers. A service with pages adds a handler of its
 * own for {@code /error} that produces text/html.
 */
@RestController
class ProblemErrorController implements ErrorController {

  private final ProblemWriter writer;
  private final Problems problems;

  ProblemErrorController(ProblemWriter writer, Problems problems) {
    this.writer = writer;
    this.problems = problems;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (exception instanceof Throwable thrown) {
      writer.write(response, problems.of(thrown));
      return;
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    RefusedException refused = status instanceof Integer code ? Problems.ofStatus(code) : null;
    Refusal refusal =
        refused != null
            ? refused.refusal()
            : status == null ? ProblemCode.NOT_FOUND : ProblemCode.UNEXPECTED;
    writer.write(response, Problem.of(refusal));
  }
}
