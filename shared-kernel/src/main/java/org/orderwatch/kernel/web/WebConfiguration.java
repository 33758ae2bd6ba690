package org.orderwatch.kernel.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Problems for everything that is not a success, and limits of what is taken in. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(WebProperties.class)
public class WebConfiguration {

  @Bean
  ProblemWriter problemWriter(JsonMapper mapper) {
    return new ProblemWriter(mapper);
  }

  @Bean
  Problems problems(ObjectProvider<ProblemMapping> mappings) {
    return new Problems(mappings.orderedStream().toList());
  }

  @Bean
  ProblemMapping storeProblems() {
    return new StoreProblems();
  }

  @Bean
  ProblemErrorController problemErrorController(ProblemWriter writer, Problems problems) {
    return new ProblemErrorController(writer, problems);
  }

  @Bean
  WebMvcConfigurer problemResolverConfigurer(ProblemWriter writer, Problems problems) {
    return new WebMvcConfigurer() {
      @Override
      public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new ProblemResolver(writer, problems));
      }
    };
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
      ProblemWriter writer, WebProperties properties) {
    var registration = new FilterRegistrationBean<>(new BodyLimitFilter(writer, properties));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }
}
