package org.orderwatch.cases.web;

import java.time.Duration;
import java.util.Set;
import org.orderwatch.kernel.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The assets of the pages and the first entry of their navigation. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

  /** Static files come from these places only. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(FOR_AN_HOUR);
    registry
        .addResourceHandler("/webjars/govuk-frontend/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/govuk-frontend/")
        .setCacheControl(FOR_AN_HOUR)
        .resourceChain(true)
        .addTransformer(new SystemFonts());
    registry
        .addResourceHandler("/webjars/htmx.org/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/")
        .setCacheControl(FOR_AN_HOUR);
  }

  @Bean
  NavigationItem todayItem() {
    return new NavigationItem(
        10, "/today", "nav.today", 't', Set.of(Role.ADVOCATE, Role.SUPERVISOR));
  }
}
