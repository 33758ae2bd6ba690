package org.orderwatch.cases;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service as a process of its own. */
@SpringBootApplication(scanBasePackages = "org.orderwatch.cases")
@ConfigurationPropertiesScan("org.orderwatch.cases")
public class CasesApplication {

  /**
   * Starts the service.
   *
   * @param args Spring Boot's arguments
   */
  public static void main(String[] args) {
    SpringApplication.run(CasesApplication.class, args);
  }
}
