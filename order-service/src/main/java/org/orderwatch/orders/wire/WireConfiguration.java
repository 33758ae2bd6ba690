package org.orderwatch.orders.wire;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
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
  OpenApiCustomizer wireSchemas(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers) {
    return api -> new WireSchemas().describe(api, requests(handlers.getObject()));
  }

  /** The bodies that some handler takes. */
  private static Set<Class<?>> requests(RequestMappingHandlerMapping handlers) {
    Set<Class<?>> requests = new LinkedHashSet<>();
    for (HandlerMethod handler : handlers.getHandlerMethods().values()) {
      for (MethodParameter parameter : handler.getMethodParameters()) {
        if (parameter.getParameterType().isAnnotationPresent(WireRequest.class)) {
          requests.add(parameter.getParameterType());
        }
      }
    }
    return requests;
  }
}
