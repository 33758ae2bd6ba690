package org.orderwatch.deploy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.orderwatch.deploy.sample.SampleAgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Main of {@code ./deploy/run}: starts everything, tells how to sign in, and stops everything in
 * order when it is asked to end or when a service ends by itself.
 */
public final class Launcher {

  private final Progress progress;
  private final Options options;

  private Launcher(Progress progress, Options options) {
    this.progress = progress;
    this.options = options;
  }

  /** Runs until stopped by a signal; exit code 1 when it could not start or a service ended. */
  public static void main(String[] arguments) {
    Progress progress = new Progress(System.out);
    Path home = Path.of(System.getProperty("orderwatch.home", ".")).toAbsolutePath().normalize();
    try {
      Options options = Options.parse(List.of(arguments), System.getenv(), home);
      if (options.help()) {
        progress.say(Options.USAGE);
        return;
      }
      new Launcher(progress, options).run();
    } catch (StartProblem e) {
      fail(progress, e);
    }
  }

  private void run() {
    options.ports().check();
    Installation installation = Installation.in(options.data());
    installation.lock();
    System.setProperty("orderwatch.logs", installation.logs().toString());
    boolean again = installation.hasData();
    progress.say(
        again
            ? "Orderwatch starts on the data that is already in " + installation.folder()
            : "Orderwatch starts for the first time; its data will be in " + installation.folder());
    Path program = Path.of(System.getProperty("orderwatch.program", "program"));
    LocalSystem system =
        new LocalSystem(
            service -> program.resolve(service.title() + ".jar"),
            installation,
            options.ports(),
            progress);
    options.jvmOptions().forEach(system::jvmOption);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(system, installation, stopped), "stop"));
    try {
      system.start();
    } catch (StartProblem e) {
      if (!system.isStopping()) {
        fail(progress, e);
      }
      return;
    }
    system.services().forEach(service -> watch(system, service));
    tellHowToSignIn(installation);
    if (options.sample()) {
      loadSample(installation);
    }
    progress.say("Ctrl-C stops everything. Logs: " + installation.logs());
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellHowToSignIn(Installation installation) {
    progress.say("");
    progress.say("Orderwatch is ready: " + options.ports().address(Service.CASES));
    Optional<Properties> first = Installation.read(installation.firstSignIn());
    if (first.isEmpty()) {
      progress.say("Sign in with a user name and password of your agency.");
    } else if (installation.hasToldSignIn()) {
      progress.say(
          "Sign in as before. The first administrator is %s; the first password is in %s"
              .formatted(first.get().getProperty("signInName"), installation.firstSignIn()));
    } else {
      progress.say("  sign in as  " + first.get().getProperty("signInName"));
      progress.say("  password    " + first.get().getProperty("password"));
      installation.noteSignInTold();
    }
    progress.say("");
  }

  private void loadSample(Installation installation) {
    try {
      new SampleAgency(installation, options.ports()::address, Clock.systemUTC(), progress).load();
    } catch (StartProblem e) {
      progress.step("the invented agency was not loaded: " + e.getMessage());
      progress.say("Start again with --sample to go on with it.");
    }
  }

  /**
   * Waits in threads of its own: the common pool may have a single one, which the exit below would
   * block.
   */
  private void watch(LocalSystem system, ServiceProcess service) {
    Thread.ofPlatform()
        .daemon()
        .name("watch " + service.service().title())
        .start(
            () -> {
              try {
                int code = service.awaitEnd();
                // Ctrl-C reaches the services too, sometimes before this process's own hook runs.
                if (!system.awaitStopping(Duration.ofSeconds(1))) {
                  progress.say(
                      "%s ended by itself (exit code %d); its log is %s. Everything is being stopped."
                          .formatted(service.service().title(), code, service.log()));
                  System.exit(1);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void stop(LocalSystem system, Installation installation, CountDownLatch stopped) {
    progress.say("Orderwatch stops.");
    system.close();
    installation.close();
    stopped.countDown();
  }

  private static void fail(Progress progress, StartProblem problem) {
    progress.say("");
    progress.say("Orderwatch did not start. " + problem.getMessage());
    if (problem.getCause() != null) {
      Logger log = LoggerFactory.getLogger(Launcher.class);
      log.error("The start failed", problem);
    }
    System.exit(1);
  }
}
