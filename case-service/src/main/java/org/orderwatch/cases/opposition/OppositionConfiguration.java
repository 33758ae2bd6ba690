package org.orderwatch.cases.opposition;

import org.orderwatch.kernel.tenancy.TransactionLocks;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the projection of oppositions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OppositionSettings.class)
class OppositionConfiguration {

  @Bean
  OppositionProjection oppositionProjection(
      @Worker JdbcClient workerJdbc, OppositionSettings settings) {
    return new OppositionProjection(workerJdbc, settings.limits(), TransactionLocks::lockAll);
  }
}
