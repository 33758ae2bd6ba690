package org.orderwatch.kernel.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler the {@link IdempotencyKey} of its request, or refuses the request without. */
final class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == IdempotencyKey.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("Not a servlet request");
    }
    MessageDigest digest =
        request.getAttribute(IdempotencyFilter.DIGEST) instanceof MessageDigest read
            ? read
            : IdempotencyFilter.start(request);
    return IdempotencyKey.of(request.getHeader(IdempotencyKey.HEADER), digest);
  }
}
