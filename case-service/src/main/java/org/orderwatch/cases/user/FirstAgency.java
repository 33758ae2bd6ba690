package org.orderwatch.cases.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the first agency when there is none, before the service takes requests, and writes its
 * first user's way in to a file that only its owner can read.
 */
@Component
class FirstAgency implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAgency.class);

  /**
   * What the first agency is called.
   *
   * @param firstSignInFile where the way in is written; without it no agency is made
   * @param firstAgency its code, name and zone
   */
  @ConfigurationProperties("orderwatch")
  record Settings(@Nullable Path firstSignInFile, @DefaultValue First firstAgency) {

    /** Code, name and zone of the first agency. */
    record First(
        @DefaultValue("home") String code,
        @DefaultValue("Our agency") String name,
        @DefaultValue("America/New_York") ZoneId zone) {}
  }

  private final Agencies agencies;
  private final NewAgency newAgency;
  private final Settings settings;
  private volatile boolean running;

  FirstAgency(Agencies agencies, NewAgency newAgency, Settings settings) {
    this.agencies = agencies;
    this.newAgency = newAgency;
    this.settings = settings;
  }

  @Override
  public void start() {
    Path file = settings.firstSignInFile();
    if (file != null && agencies.none()) {
      var first = settings.firstAgency();
      newAgency
          .open(first.code(), first.name(), first.zone(), "first-start", way -> write(file, way))
          .ifPresent(way -> LOG.info("Made the first agency, {}", way.agency()));
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server takes requests. */
  @Override
  public int getPhase() {
    return 0;
  }

  private static void write(Path file, NewAgency.Opened way) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(
          file,
          List.of("signInName=" + way.signInName(), "password=" + way.password()),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The first sign-in cannot be written to "
              + file
              + "; check orderwatch.first-sign-in-file",
          e);
    }
  }
}
