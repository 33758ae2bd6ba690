package org.orderwatch.kernel.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Gives every service the same settings, below all others, from {@code
 * orderwatch-defaults.properties}; and sends the log to the one folder if one is named.
 */
final class PlatformDefaults implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> logging = new HashMap<>();
    String folder = environment.getProperty("orderwatch.log-folder");
    if (folder == null || folder.isBlank()) {
      logging.put("logging.config", "classpath:orderwatch-logback-console.xml");
    } else {
      String name = environment.getProperty("spring.application.name", "service");
      logging.put("logging.config", "classpath:orderwatch-logback-folder.xml");
      logging.put("logging.file.name", folder + "/" + name + ".log");
    }
    environment.getPropertySources().addLast(new MapPropertySource("orderwatchLogging", logging));
    try {
      environment
          .getPropertySources()
          .addLast(
              new ResourcePropertySource(
                  "orderwatchDefaults", new ClassPathResource("orderwatch-defaults.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException("The platform's defaults are missing from the jar", e);
    }
  }
}
