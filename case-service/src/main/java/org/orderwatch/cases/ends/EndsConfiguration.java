package org.orderwatch.cases.ends;

import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the projection of what comes up. */
@Configuration(proxyBeanMethods = false)
class EndsConfiguration {

  @Bean
  EndsProjection endsProjection(@Worker JdbcClient workerJdbc) {
    return new EndsProjection(workerJdbc);
  }
}
