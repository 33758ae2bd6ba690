package org.orderwatch.kernel.security;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Clients for calls between services; nothing is called before the first use. */
@AutoConfiguration(after = RestClientAutoConfiguration.class)
@ConditionalOnProperty("orderwatch.issuer")
@EnableConfigurationProperties(SecurityProperties.class)
public class ServiceCallsConfiguration {

  @Bean
  ServiceCalls serviceCalls(
      RestClient.Builder builder, SecurityProperties properties, JsonMapper mapper, Clock clock) {
    return new ServiceCalls(builder, properties, mapper, clock);
  }
}
