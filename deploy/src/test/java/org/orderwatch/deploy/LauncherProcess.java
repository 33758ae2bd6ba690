package org.orderwatch.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher as {@code ./deploy/run} starts it, in a process of its own. */
final class LauncherProcess {

  private static final Duration PATIENCE = Duration.ofMinutes(9);

  private final Process process;
  private final Path output;

  private LauncherProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static LauncherProcess start(Path work, Path data, Ports ports) throws IOException {
    Path program = work.resolve("program");
    if (!Files.exists(program)) {
      Files.createDirectory(program);
      for (Service service : Service.values()) {
        Files.createSymbolicLink(program.resolve(service.title() + ".jar"), Checkout.jar(service));
      }
    }
    Path target = Checkout.folder().resolve("deploy/target");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dorderwatch.program=" + program,
                "-cp",
                target.resolve("launcher.jar") + ":" + target.resolve("lib") + "/*",
                Launcher.class.getName(),
                "--data",
                data.toString()));
    for (Service service : Service.values()) {
      command.add("--" + service.key() + "-port");
      command.add(Integer.toString(ports.of(service)));
    }
    Path output = Files.createTempFile(work, "launcher", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().put("ORDERWATCH_JVM_OPTIONS", "-XX:TieredStopAtLevel=1");
    return new LauncherProcess(builder.start(), output);
  }

  /** Returns when the launcher says that all is ready; fails when it ends before. */
  LauncherProcess awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!output().contains("Ctrl-C stops everything")) {
      if (hasEnded(Duration.ofMillis(200)) || System.nanoTime() > deadline) {
        throw new AssertionError("The launcher is not ready; it said:\n" + output());
      }
    }
    return this;
  }

  boolean hasEnded(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  int exitCode() {
    return process.exitValue();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The launcher and every process that hangs on it: services, guard and the detached PostgreSQL.
   */
  List<ProcessHandle> everyProcess(Path data) throws IOException {
    String postmaster =
        Files.readAllLines(data.resolve("postgresql/data/postmaster.pid")).getFirst().strip();
    return Stream.of(
            Stream.of(process.toHandle()),
            process.toHandle().descendants(),
            ProcessHandle.of(Long.parseLong(postmaster)).stream())
        .flatMap(handles -> handles)
        .toList();
  }

  /** Ends the launcher as Ctrl-C and an orderly kill do. */
  void terminate() {
    process.destroy();
  }

  /** Ends it as kill -9 does. */
  void kill() {
    process.destroyForcibly();
  }
}
