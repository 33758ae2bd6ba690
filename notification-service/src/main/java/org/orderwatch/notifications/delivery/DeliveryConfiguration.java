package org.orderwatch.notifications.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Service;
import org.orderwatch.kernel.security.ServiceCalls;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.notifications.reminder.FederalCourtDays;
import org.orderwatch.notifications.reminder.ReminderPlan;
import org.orderwatch.notifications.reminder.ReminderPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts planning and delivery together. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
class DeliveryConfiguration {

  @Bean
  ReminderPlan reminderPlan() {
    return new ReminderPlan(ReminderPolicy.DEFAULT, new FederalCourtDays());
  }

  @Bean
  Addresses addresses(ServiceCalls calls) {
    return user -> {
      StaffAddresses answer =
          calls
              .asService(Service.CASES, AgencyContext.required(), null)
              .post()
              .uri("/v1/staff/addresses")
              .body(new StaffQuestion(List.of(user)))
              .retrieve()
              .body(StaffAddresses.class);
      return answer == null
          ? Optional.empty()
          : answer.addresses().stream()
              .filter(a -> a.user().equals(user))
              .flatMap(a -> Optional.ofNullable(a.mail()).stream())
              .findFirst();
    };
  }

  /** Looks for changed facts; a look at an empty queue costs one index read. */
  @Bean
  PlanningLoop planningLoop(Planner planner) {
    return new PlanningLoop(planner);
  }

  /** Plans what waits, again and again; a failure waits for the next round. */
  static class PlanningLoop {
    private final Planner planner;

    PlanningLoop(Planner planner) {
      this.planner = planner;
    }

    @Scheduled(fixedDelayString = "${orderwatch.planning-delay:500ms}")
    void plan() {
      planner.planAll();
    }
  }

  record StaffQuestion(List<UserId> users) {}

  record StaffAddresses(List<StaffAddress> addresses) {}

  record StaffAddress(UserId user, @Nullable String mail) {}
}
