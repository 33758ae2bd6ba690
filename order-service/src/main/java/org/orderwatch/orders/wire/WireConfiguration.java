package org.orderwatch.orders.wire;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests by {@link WireReader} and describes them to OpenAPI. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

  @Bean
  WebMvcConfigurer wireRequests(JsonMapper mapper) {
    return new WebMvcConfigurer() {
      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new WireMessageConverter(mapper));
      }
    };
  }

  @Bean
  OpenApiCustomizer wireSchemas() {
    return new WireSchemas()::describe;
  }
}
