package org.orderwatch.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orderwatch.servers.DatabaseProvisioning;
import org.orderwatch.servers.KafkaServer;
import org.orderwatch.servers.PostgresServer;
import org.orderwatch.servers.ServiceDatabases;

/**
 * The whole system on one data folder: PostgreSQL, Kafka and the three services, started and
 * stopped in order. The launcher runs one; the end-to-end tests run the same on a folder of their
 * own.
 */
public final class LocalSystem implements AutoCloseable {

  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Daxoniq.update-checker.disabled=true",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Function<Service, Path> jars;
  private final Installation installation;
  private final Ports ports;
  private final Progress progress;
  private final Map<Service, Map<String, String>> extraSettings = new EnumMap<>(Service.class);
  private final List<String> extraJvmOptions = new ArrayList<>();
  private final List<Path> extraClassPath = new ArrayList<>();
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private @Nullable PostgresServer postgres;
  private @Nullable KafkaServer kafka;
  private final CountDownLatch stopping = new CountDownLatch(1);

  /**
   * A system that does not run yet.
   *
   * @param jars where the jar of each service lies
   * @param installation its data
   * @param ports where the services listen
   * @param progress who is told
   */
  public LocalSystem(
      Function<Service, Path> jars, Installation installation, Ports ports, Progress progress) {
    this.jars = jars;
    this.installation = installation;
    this.ports = ports;
    this.progress = progress;
  }

  /** Adds or replaces a setting of a service, before the start. */
  public LocalSystem set(Service service, String name, String value) {
    extraSettings.computeIfAbsent(service, key -> new TreeMap<>()).put(name, value);
    return this;
  }

  /** Adds an option to the JVM of every service, before the start. */
  public LocalSystem jvmOption(String option) {
    extraJvmOptions.add(option);
    return this;
  }

  /** Puts a jar on the class path of every service, beside its own, before the start. */
  public LocalSystem classPath(Path jar) {
    extraClassPath.add(jar);
    return this;
  }

  /**
   * Starts everything and returns when all services can be used.
   *
   * @throws StartProblem when something does not start; what has started still runs until {@link
   *     #close()}
   */
  public void start() {
    ports.check();
    startServers();
    KafkaServer broker = kafka();
    ServiceSettings settings = new ServiceSettings(installation, ports, broker);
    DatabaseProvisioning provisioning =
        new DatabaseProvisioning(postgres().address(), installation.secrets());
    for (Service service : Service.values()) {
      ServiceDatabases databases = provisioning.provision(service.key());
      Map<String, String> all = settings.of(service, databases);
      all.putAll(extraSettings.getOrDefault(service, Map.of()));
      services.put(service, process(service, installation.writeSettings(service, all)));
    }
    progress.step("databases and roles are there; the services start");
    installation.writeRunning(ports);
    services.values().forEach(ServiceProcess::start);
    inParallel(
        services.values().stream()
            .<Runnable>map(
                service ->
                    () -> {
                      service.awaitHealth();
                      progress.step(
                          "%s answers on %s"
                              .formatted(
                                  service.service().title(), ports.address(service.service())));
                    })
            .toList());
  }

  private void startServers() {
    try {
      inParallel(
          List.of(
              () -> {
                PostgresServer started =
                    PostgresServer.kept(
                        installation.folder().resolve("postgresql"),
                        installation.logs().resolve("postgresql.log"));
                synchronized (services) {
                  postgres = started;
                }
                progress.step("PostgreSQL runs on port " + started.port());
              },
              () -> {
                KafkaServer started = KafkaServer.kept(installation.folder().resolve("kafka"));
                synchronized (services) {
                  kafka = started;
                }
                progress.step("Kafka runs on " + started.bootstrapServers());
              }));
    } catch (IllegalStateException e) {
      throw new StartProblem(e.getMessage() == null ? "A server did not start" : e.getMessage(), e);
    }
  }

  private ServiceProcess process(Service service, Path settings) {
    List<String> options = new ArrayList<>(JVM_OPTIONS);
    options.addAll(extraJvmOptions);
    return new ServiceProcess(
        service,
        jars.apply(service),
        settings,
        installation.logs(),
        ports.address(service),
        options,
        extraClassPath);
  }

  /** The process of a service, once {@link #start()} has come so far. */
  public ServiceProcess service(Service service) {
    ServiceProcess process = services.get(service);
    if (process == null) {
      throw new IllegalStateException(service.title() + " has not been started");
    }
    return process;
  }

  /** All services that have been prepared. */
  List<ServiceProcess> services() {
    return List.copyOf(services.values());
  }

  /** The broker, which a test may stop and start. */
  public KafkaServer kafka() {
    synchronized (services) {
      if (kafka == null) {
        throw new IllegalStateException("Kafka has not been started");
      }
      return kafka;
    }
  }

  /** The database server. */
  public PostgresServer postgres() {
    synchronized (services) {
      if (postgres == null) {
        throw new IllegalStateException("PostgreSQL has not been started");
      }
      return postgres;
    }
  }

  /** Whether {@link #close()} has begun. */
  boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** Waits until {@link #close()} begins; false when it has not within this time. */
  boolean awaitStopping(Duration patience) throws InterruptedException {
    return stopping.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stops the services, then Kafka, then PostgreSQL, and returns when all are gone. */
  @Override
  public void close() {
    stopping.countDown();
    List<ServiceProcess> running = services().stream().filter(ServiceProcess::isAlive).toList();
    running.forEach(ServiceProcess::askToStop);
    running.forEach(ServiceProcess::stop);
    progress.step("the services have stopped");
    synchronized (services) {
      if (kafka != null) {
        kafka.close();
        kafka = null;
        progress.step("Kafka has stopped");
      }
      if (postgres != null) {
        postgres.close();
        postgres = null;
        progress.step("PostgreSQL has stopped");
      }
    }
  }

  /** Runs all at once; the first that fails is told without waiting for the others' patience. */
  private static void inParallel(List<Runnable> steps) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      CompletionService<Void> running = new ExecutorCompletionService<>(threads);
      steps.forEach(step -> running.submit(step, null));
      for (int done = 0; done < steps.size(); done++) {
        running.take().get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartProblem("Interrupted", e);
    } finally {
      threads.shutdown();
    }
  }
}
