package org.orderwatch.cases.pages;

import org.orderwatch.cases.web.NavigationItem;
import org.orderwatch.cases.web.PageSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where these pages stand in the navigation, and where the search box goes. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

  @Bean
  NavigationItem caseloadItem() {
    return new NavigationItem(20, "/caseload", "nav.caseload", 'c', CaseRoles.ALL);
  }

  @Bean
  NavigationItem flagsItem() {
    return new NavigationItem(30, "/flags", "nav.flags", 'f', CaseRoles.ALL);
  }

  @Bean
  NavigationItem endsItem() {
    return new NavigationItem(40, "/ends", "nav.ends", 'e', CaseRoles.ALL);
  }

  @Bean
  NavigationItem remindersItem() {
    return new NavigationItem(50, "/reminders", "nav.reminders", 'm', CaseRoles.ALL);
  }

  @Bean
  PageSearch peopleSearch() {
    return new PageSearch("/people/search", CaseRoles.ALL);
  }
}
