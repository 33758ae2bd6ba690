package org.orderwatch.kernel.idempotency;

import java.time.Clock;
import java.util.List;
import org.orderwatch.kernel.crypto.CryptoConfiguration;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.eventstore.EventStoreConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Receipts on the service's own database, written by the request role. */
@AutoConfiguration(after = {CryptoConfiguration.class, EventStoreConfiguration.class})
public class IdempotencyConfiguration {

  @Bean
  @ConditionalOnBean({Keyring.class, Commands.class})
  Receipts receipts(
      JdbcClient jdbc, Commands commands, Keyring keyring, JsonMapper mapper, Clock clock) {
    return new Receipts(jdbc, commands, keyring, mapper, clock);
  }

  /** Behind the filters of security, whose order is -100. */
  @Bean
  @ConditionalOnWebApplication
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter() {
    var registration = new FilterRegistrationBean<>(new IdempotencyFilter());
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
    return registration;
  }

  @Bean
  @ConditionalOnWebApplication
  WebMvcConfigurer idempotencyConfigurer() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IdempotencyKeyArgument());
      }
    };
  }
}
