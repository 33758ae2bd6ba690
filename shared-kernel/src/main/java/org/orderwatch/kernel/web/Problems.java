package org.orderwatch.kernel.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.DatabindException;

/**
 * Finds the problem for an exception. What is not known is unexpected: it is logged by class and
 * place, never with its message, which may hold values, and the caller gets the reference only.
 */
public final class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final int CAUSES_FOLLOWED = 10;

  private final List<ProblemMapping> mappings;

  Problems(List<ProblemMapping> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  /**
   * The problem to answer with.
   *
   * @param exception what was thrown
   * @return never null
   */
  public Problem of(Throwable exception) {
    RefusedException known = find(exception);
    if (known == null) {
      log.error("Unexpected: {}", Trace.of(exception));
      return Problem.of(ProblemCode.UNEXPECTED);
    }
    return Problem.of(known.refusal(), known.errors(), known.conflicts());
  }

  /**
   * The refusal that an exception amounts to, for pages that show it in their own way.
   *
   * @param exception what was thrown
   * @return null if it is unexpected
   */
  public @Nullable RefusedException find(Throwable exception) {
    Throwable cause = exception;
    for (int i = 0; i < CAUSES_FOLLOWED && cause != null; i++) {
      RefusedException found = refusal(cause);
      if (found != null) {
        return found;
      }
      cause = cause.getCause();
    }
    return request(exception);
  }

  Collection<String> allowedMethods(Throwable exception) {
    if (exception instanceof HttpRequestMethodNotSupportedException method) {
      String[] supported = method.getSupportedMethods();
      return supported == null ? List.of() : List.of(supported);
    }
    return List.of();
  }

  /** What the model refused, or what a library of the service threw; wrapped or not. */
  private @Nullable RefusedException refusal(Throwable exception) {
    for (ProblemMapping mapping : mappings) {
      RefusedException found = mapping.map(exception);
      if (found != null) {
        return found;
      }
    }
    return exception instanceof RefusedException refused ? refused : null;
  }

  /** What is wrong with the request as such; only the exception itself counts, not its causes. */
  private static @Nullable RefusedException request(Throwable exception) {
    return switch (exception) {
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MethodArgumentTypeMismatchException type ->
          invalid(List.of(Explanation.ofType(type.getName(), type.getRequiredType())));
      case MethodArgumentNotValidException body -> invalid(fields(body.getBindingResult()));
      case HandlerMethodValidationException method -> invalid(fields(method));
      case ConstraintViolationException constraints -> invalid(fields(constraints));
      case MissingServletRequestParameterException missing ->
          invalid(required(missing.getParameterName(), "parameter"));
      case MissingServletRequestPartException missing ->
          invalid(required(missing.getRequestPartName(), "part"));
      case MissingRequestHeaderException missing ->
          invalid(required(missing.getHeaderName(), "header"));
      case MaxUploadSizeExceededException _ -> new RefusedException(ProblemCode.TOO_LARGE);
      case RequestTooLargeException _ -> new RefusedException(ProblemCode.TOO_LARGE);
      case HttpMediaTypeNotAcceptableException _ ->
          new RefusedException(ProblemCode.NOT_ACCEPTABLE);
      case HttpMediaTypeNotSupportedException _ ->
          new RefusedException(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
      case HttpRequestMethodNotSupportedException _ ->
          new RefusedException(ProblemCode.METHOD_NOT_ALLOWED);
      case ErrorResponse other -> ofStatus(other.getStatusCode().value());
      default -> null;
    };
  }

  private static RefusedException unreadable(HttpMessageNotReadableException exception) {
    Throwable cause = exception.getCause();
    for (int i = 0; i < CAUSES_FOLLOWED && cause != null; i++) {
      switch (cause) {
        case RequestTooLargeException _ -> {
          return new RefusedException(ProblemCode.TOO_LARGE);
        }
        case DatabindException field -> {
          return invalid(List.of(Explanation.of(field)));
        }
        default -> cause = cause.getCause();
      }
    }
    return new RefusedException(ProblemCode.MALFORMED);
  }

  /**
   * The shared refusal for a bare HTTP status.
   *
   * @param status the status
   * @return null for one that is unexpected
   */
  static @Nullable RefusedException ofStatus(int status) {
    return switch (status) {
      case 400 -> new RefusedException(ProblemCode.MALFORMED);
      case 401 -> new RefusedException(ProblemCode.UNAUTHENTICATED);
      case 403 -> new RefusedException(ProblemCode.FORBIDDEN);
      case 404 -> new RefusedException(ProblemCode.NOT_FOUND);
      case 405 -> new RefusedException(ProblemCode.METHOD_NOT_ALLOWED);
      case 406 -> new RefusedException(ProblemCode.NOT_ACCEPTABLE);
      case 413 -> new RefusedException(ProblemCode.TOO_LARGE);
      case 415 -> new RefusedException(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
      case 429 -> new RefusedException(ProblemCode.TOO_MANY_REQUESTS);
      case 503 -> new RefusedException(ProblemCode.UNAVAILABLE);
      default -> null;
    };
  }

  private static RefusedException invalid(List<FieldProblem> fields) {
    return new RefusedException(ProblemCode.INVALID, fields, List.of());
  }

  private static List<FieldProblem> required(String name, String what) {
    return List.of(new FieldProblem(name, "REQUIRED", "Send this " + what + "."));
  }

  private static List<FieldProblem> fields(BindingResult result) {
    return result.getAllErrors().stream()
        .map(
            error ->
                new FieldProblem(
                    error instanceof FieldError field ? field.getField() : "body",
                    Explanation.code(error.getCode()),
                    sentence(error.getDefaultMessage())))
        .toList();
  }

  private static List<FieldProblem> fields(HandlerMethodValidationException exception) {
    List<FieldProblem> all = new ArrayList<>();
    exception
        .getParameterValidationResults()
        .forEach(
            result -> {
              String name = result.getMethodParameter().getParameterName();
              for (MessageSourceResolvable error : result.getResolvableErrors()) {
                String[] codes = error.getCodes();
                String code = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
                String field =
                    error instanceof FieldError within
                        ? within.getField()
                        : name == null ? "body" : name;
                all.add(
                    new FieldProblem(
                        field, Explanation.code(code), sentence(error.getDefaultMessage())));
              }
            });
    return all;
  }

  private static List<FieldProblem> fields(ConstraintViolationException exception) {
    return exception.getConstraintViolations().stream().map(Problems::field).toList();
  }

  private static FieldProblem field(ConstraintViolation<?> violation) {
    String last = "body";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getName() != null) {
        last = node.getName();
      }
    }
    return new FieldProblem(
        last,
        Explanation.code(
            violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()),
        sentence(violation.getMessage()));
  }

  private static String sentence(@Nullable String message) {
    if (message == null || message.isBlank()) {
      return "Correct this field.";
    }
    return Character.toUpperCase(message.charAt(0))
        + message.substring(1)
        + (message.endsWith(".") ? "" : ".");
  }
}
