package org.orderwatch.cases.importing;

import java.util.Set;
import org.orderwatch.cases.web.NavigationItem;
import org.orderwatch.kernel.security.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets imports run, and shows their page to those who may import. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {

  @Bean
  NavigationItem importNavigation() {
    return new NavigationItem(50, "/import", "import.title", 'i', Set.of(Role.ADMINISTRATOR));
  }
}
