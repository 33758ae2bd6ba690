package org.orderwatch.deploy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.orderwatch.servers.FreePorts;
import org.orderwatch.servers.PrivateFiles;

/**
 * The packaged services on PostgreSQL, Kafka and a mail server of their own, on free ports: started
 * for the first class that asks, shared by all classes of the JVM and stopped after the last. Use
 * it as
 *
 * <pre>{@code @RegisterExtension static final RunningSystem running = RunningSystem.shared();}
 * </pre>
 *
 * <p>Its data and logs stay in {@code deploy/target/running-system} until the next run. A class
 * that stops a part of it starts that part again before it ends.
 */
public final class RunningSystem implements BeforeAllCallback, AutoCloseable {

  private static final RunningSystem SHARED = new RunningSystem();

  private @Nullable LocalSystem system;
  private @Nullable Installation installation;
  private @Nullable Ports ports;
  private @Nullable GreenMail mail;

  private RunningSystem() {}

  /** The one that all classes share. */
  public static RunningSystem shared() {
    return SHARED;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(RunningSystem.class, key -> started());
  }

  private synchronized RunningSystem started() {
    Path folder = Checkout.folder().resolve("deploy/target/running-system");
    PrivateFiles.deleteTree(folder);
    GreenMail mailServer =
        new GreenMail(new ServerSetup(FreePorts.next(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
    mail = mailServer;
    Installation data = Installation.in(folder);
    data.lock();
    installation = data;
    Ports free = Ports.free();
    ports = free;
    LocalSystem started =
        new LocalSystem(Checkout::jar, data, free, new Progress(System.out))
            // The tests start far more often than they compute.
            .jvmOption("-XX:TieredStopAtLevel=1")
            // Small chunks, so that an import can be killed between two of them.
            .set(
                Service.CASES,
                "orderwatch.imports.chunk",
                System.getProperty("orderwatch.large-import") == null ? "20" : "200")
            .set(Service.CASES, "orderwatch.imports.claim", "3s")
            .set(Service.NOTIFICATIONS, "orderwatch.mail.host", "127.0.0.1")
            .classPath(
                HaltJar.build(Checkout.folder().resolve("deploy/target/halt-at-boundary.jar")))
            .jvmOption("-D" + HaltAtBoundary.FOLDER + "=" + halts())
            .set(
                Service.NOTIFICATIONS,
                "orderwatch.mail.port",
                Integer.toString(mailServer.getSmtp().getPort()))
            .set(Service.NOTIFICATIONS, "orderwatch.mail.from", "orderwatch@example.org")
            .set(Service.NOTIFICATIONS, "orderwatch.mail.tls", "false");
    for (Service service : Service.values()) {
      logAddresses(started, service, data.logs());
    }
    system = started;
    try {
      started.start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    return this;
  }

  /** Every address that is asked for, so that a test can look whether it names anybody. */
  private static void logAddresses(LocalSystem system, Service service, Path logs) {
    String accessLog = "server.tomcat.accesslog.";
    system
        .set(service, accessLog + "enabled", "true")
        .set(service, accessLog + "directory", logs.toString())
        .set(service, accessLog + "prefix", service.title() + "-access")
        .set(service, accessLog + "buffered", "false");
  }

  private static Path halts() {
    return PrivateFiles.folder(Checkout.folder().resolve("deploy/target/halts"));
  }

  /**
   * Lets a service halt, as kill -9 does, when it passes a boundary next; see the kernel's enum.
   */
  public void haltAt(Service service, String boundary) {
    try {
      Files.writeString(halts().resolve(Long.toString(system().service(service).pid())), boundary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a service, without a slash at its end. */
  public String address(Service service) {
    return Objects.requireNonNull(ports, "not started").address(service);
  }

  /** To kill, stop and start its parts. */
  public LocalSystem system() {
    return Objects.requireNonNull(system, "not started");
  }

  /** Kills a service as kill -9 does, starts it again and returns when it is healthy. */
  public void killAndRestart(Service service) {
    ServiceProcess process = system().service(service);
    process.kill();
    process.start();
    process.awaitHealth();
  }

  /** The mail server that notification-service is told to use. */
  public GreenMail mail() {
    return Objects.requireNonNull(mail, "not started");
  }

  /** The one folder of all logs. */
  public Path logs() {
    return installation().logs();
  }

  /** The data folder. */
  public Installation installation() {
    return Objects.requireNonNull(installation, "not started");
  }

  /** Calls the operator's endpoints. */
  public OperatorClient operator() {
    return OperatorClient.of(installation());
  }

  /** The user name of the first agency's first administrator. */
  public String firstUser() {
    return firstSignIn().getProperty("signInName");
  }

  /** That administrator's first password. */
  public String firstPassword() {
    return firstSignIn().getProperty("password");
  }

  private Properties firstSignIn() {
    return Installation.read(installation().firstSignIn()).orElseThrow();
  }

  @Override
  public synchronized void close() {
    if (system != null) {
      system.close();
      system = null;
    }
    if (installation != null) {
      installation.close();
      installation = null;
    }
    if (mail != null) {
      mail.stop();
      mail = null;
    }
  }
}
