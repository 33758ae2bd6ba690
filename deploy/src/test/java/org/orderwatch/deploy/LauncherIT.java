package org.orderwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher over the packaged services, on one data folder through three lives: a first start
 * that is ended in order, a second whose launcher is killed, and a third in which a service dies.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir static Path work;

  private static Path data;
  private static Ports ports;

  private List<ProcessHandle> processes = List.of();

  @BeforeAll
  static void choose() {
    data = work.resolve("data");
    ports = Ports.free();
  }

  @AfterEach
  void leaveNothing() {
    processes.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  @Order(1)
  void theFirstStartIsReadyRefusesASecondAndEndsInOrderLeavingNoProcess() throws Exception {
    LauncherProcess launcher = LauncherProcess.start(work, data, ports).awaitReady();
    processes = launcher.everyProcess(data);

    assertThat(launcher.output())
        .contains(
            "starts for the first time", ports.address(Service.CASES), "sign in as", "password");
    for (Service service : Service.values()) {
      assertThat(status(ports.address(service) + "/actuator/health")).isEqualTo(200);
    }
    assertThat(readableByOthers()).isEmpty();
    assertThat(secretsInArguments()).isEmpty();

    LauncherProcess onTheSameData = LauncherProcess.start(work, data, Ports.free());
    LauncherProcess onTheSamePorts = LauncherProcess.start(work, work.resolve("other"), ports);
    assertThat(onTheSameData.hasEnded(PATIENCE)).isTrue();
    assertThat(onTheSameData.exitCode()).isEqualTo(1);
    assertThat(onTheSameData.output()).contains("already runs on the data in " + data);
    assertThat(onTheSamePorts.hasEnded(PATIENCE)).isTrue();
    assertThat(onTheSamePorts.output())
        .contains("Port " + ports.of(Service.CASES), "case-service", "--cases-port");

    launcher.terminate();

    assertThat(launcher.hasEnded(PATIENCE)).isTrue();
    assertThat(launcher.output())
        .containsSubsequence(
            "services have stopped", "Kafka has stopped", "PostgreSQL has stopped");
    await().atMost(PATIENCE).until(this::nothingRuns);
  }

  @Test
  @Order(2)
  void aSecondStartSaysThatDataIsThereAndAfterAKillOfTheLauncherEverythingEndsByItself()
      throws Exception {
    LauncherProcess launcher = LauncherProcess.start(work, data, ports).awaitReady();
    processes = launcher.everyProcess(data);
    assertThat(launcher.output()).contains("the data that is already in " + data);

    launcher.kill();

    await().atMost(PATIENCE).until(this::nothingRuns);
  }

  @Test
  @Order(3)
  void theNextStartRecoversAndWhenAServiceDiesTheLauncherNamesItAndStopsAll() throws Exception {
    LauncherProcess launcher = LauncherProcess.start(work, data, ports).awaitReady();
    processes = launcher.everyProcess(data);

    ProcessHandle service =
        processes.stream()
            .filter(
                process -> process.info().commandLine().orElse("").contains("order-service.jar"))
            .findFirst()
            .orElseThrow();
    service.destroyForcibly();

    assertThat(launcher.hasEnded(PATIENCE)).isTrue();
    assertThat(launcher.exitCode()).isEqualTo(1);
    assertThat(launcher.output())
        .contains(
            "order-service ended by itself", data.resolve("logs/order-service.log").toString());
    await().atMost(PATIENCE).until(this::nothingRuns);
  }

  private boolean nothingRuns() {
    return processes.stream().noneMatch(ProcessHandle::isAlive);
  }

  /** Files with secrets in them that somebody else may read. */
  private static List<Path> readableByOthers() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      List<Path> secret =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().equals("lock"))
              .toList();
      assertThat(secret).hasSizeGreaterThan(3);
      return secret.stream().filter(file -> !permissions(file).equals("rw-------")).toList();
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> secretsInArguments() {
    String secret = Installation.in(data).operatorSecret();
    String password = Installation.in(data).secrets().get("orders_app");
    return processes.stream()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains(secret) || line.contains(password))
        .toList();
  }

  private static int status(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
