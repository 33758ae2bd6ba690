package org.orderwatch.orders;

import org.axonframework.modelling.command.ConcurrencyException;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.ProblemMapping;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform has to know of this service as a whole. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

  /** Others were faster each time a command was tried. */
  @Bean
  ProblemMapping conflicts() {
    return exception ->
        exception instanceof ConcurrencyException
            ? new RefusedException(ProblemCode.CONFLICT)
            : null;
  }
}
