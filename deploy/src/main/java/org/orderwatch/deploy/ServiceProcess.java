package org.orderwatch.deploy;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One service in a JVM of its own, which can be started again after it has ended. */
public final class ServiceProcess {

  private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
  private static final Duration START_PATIENCE = Duration.ofMinutes(8);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);
  private static final Duration POLL = Duration.ofMillis(150);

  private final Service service;
  private final Path jar;
  private final Path settings;
  private final Path logs;
  private final String address;
  private final List<String> jvmOptions;
  private final List<Path> besideTheJar;
  private @Nullable Process process;

  ServiceProcess(
      Service service,
      Path jar,
      Path settings,
      Path logs,
      String address,
      List<String> jvmOptions,
      List<Path> besideTheJar) {
    this.service = service;
    this.jar = jar;
    this.settings = settings;
    this.logs = logs;
    this.address = address;
    this.jvmOptions = List.copyOf(jvmOptions);
    this.besideTheJar = List.copyOf(besideTheJar);
  }

  /** Which service this is. */
  public Service service() {
    return service;
  }

  /** Its log file. */
  public Path log() {
    return logs.resolve(service.title() + ".log");
  }

  /** What it prints outside its log, such as why its JVM did not start. */
  Path console() {
    return logs.resolve(service.title() + "-console.log");
  }

  /**
   * Starts the JVM and returns at once.
   *
   * @throws StartProblem when the jar or the JVM is missing
   */
  public void start() {
    if (!Files.exists(jar)) {
      throw new StartProblem(
          "Not built: " + jar + ". Run ./deploy/run, or mvn -DskipTests package");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.add("-XX:ErrorFile=" + logs.resolve(service.title() + "-crash-%p.log"));
    if (besideTheJar.isEmpty()) {
      command.addAll(List.of("-jar", jar.toString()));
    } else {
      command.add("-cp");
      command.add(
          Stream.concat(Stream.of(jar), besideTheJar.stream())
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator)));
      command.add(JAR_LAUNCHER);
    }
    command.add("--spring.config.additional-location=file:" + settings);
    ProcessBuilder builder = new ProcessBuilder(command).directory(logs.toFile());
    builder.redirectErrorStream(true).redirectOutput(Redirect.to(console().toFile()));
    // The operator's own JVM options must not reach the services unseen.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new StartProblem(service.title() + " cannot be started", e);
    }
  }

  /**
   * Returns when the service says that it can be used.
   *
   * @throws StartProblem when it ends or takes longer than eight minutes
   */
  public void awaitHealth() {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      while (!healthy(client)) {
        if (!isAlive()) {
          throw new StartProblem(
              "%s ended while it started. Its log: %s; what its JVM said: %s"
                  .formatted(service.title(), log(), console()));
        }
        if (System.nanoTime() > deadline) {
          throw new StartProblem(
              "%s is not healthy after %d s. Its log: %s"
                  .formatted(service.title(), START_PATIENCE.toSeconds(), log()));
        }
        ended(POLL);
      }
    }
  }

  private boolean healthy(HttpClient client) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartProblem("Interrupted while " + service.title() + " started", e);
    }
  }

  /** Whether its JVM runs. */
  public boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** Its process id. */
  public long pid() {
    return started().pid();
  }

  /** Returns with the exit code when its JVM has ended. */
  int awaitEnd() throws InterruptedException {
    return started().waitFor();
  }

  /** Asks the JVM to end in order and returns when it has; kills it after 40 s. */
  public void stop() {
    if (!isAlive()) {
      return;
    }
    started().destroy();
    if (!ended(STOP_PATIENCE)) {
      kill();
    }
  }

  /** Asks the JVM to end in order and returns at once. */
  void askToStop() {
    if (isAlive()) {
      started().destroy();
    }
  }

  /** Kills the JVM as kill -9 does and returns when it is gone. */
  public void kill() {
    Process running = started();
    running.destroyForcibly();
    ended(STOP_PATIENCE);
  }

  private boolean ended(Duration patience) {
    try {
      return started().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Process started() {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException(service.title() + " has not been started");
    }
    return running;
  }
}
