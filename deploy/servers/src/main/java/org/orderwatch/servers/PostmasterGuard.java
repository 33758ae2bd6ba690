package org.orderwatch.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sees that a PostgreSQL server, which detaches itself from the process that starts it, does not
 * outlive this JVM.
 *
 * <p>A small shell process waits for a line from this JVM. When the JVM ends without a word, killed
 * or not, the shell reads the end of its input and asks the server to stop.
 */
final class PostmasterGuard {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** $0 is the server's process, $1 the folder to delete, if any. */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read released && exit
      kill -INT "$0"
      [ -n "$1" ] || exit
      while kill -0 "$0"; do sleep 0.2; done
      rm -rf "$1"
      """;

  private final Process shell;

  private PostmasterGuard(Process shell) {
    this.shell = shell;
  }

  /**
   * Watches over the server that runs on this data folder now.
   *
   * @param throwAway a folder to delete when the JVM has ended without a word, or null
   */
  static PostmasterGuard watch(Path data, @Nullable Path throwAway) throws IOException {
    long pid = pidOf(data).orElseThrow(() -> new IOException("PostgreSQL left no pid file"));
    List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, Long.toString(pid)));
    if (throwAway != null) {
      command.add(throwAway.toString());
    }
    Process shell =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    return new PostmasterGuard(shell);
  }

  /** Ends the watch; the server has been stopped. */
  void release() {
    try (OutputStream input = shell.getOutputStream()) {
      input.write("released\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // The shell is gone already: nothing is left to release.
      shell.destroy();
    }
  }

  /**
   * Ends a server that still runs on this data folder, and removes a pid file that names a process
   * which is no such server: process ids are used again after a restart of the machine, and
   * PostgreSQL would refuse to start.
   *
   * @throws IllegalStateException when the server does not end
   */
  static void endLeftover(Path data) throws IOException {
    Optional<ProcessHandle> leftover =
        pidOf(data).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    if (leftover.isPresent() && isServerOf(leftover.get(), data)) {
      end(leftover.get());
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  private static void end(ProcessHandle server) throws IOException {
    // INT is PostgreSQL's fast shutdown; TERM would wait for clients, KILL would cost a recovery.
    new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(server.pid())).start();
    try {
      server.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "A leftover PostgreSQL does not end: process " + server.pid(), e);
    }
  }

  private static boolean isServerOf(ProcessHandle process, Path data) {
    try {
      // The working folder of a PostgreSQL server is its data folder.
      return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), data);
    } catch (IOException e) {
      return process.info().commandLine().map(line -> line.contains(data.toString())).orElse(false);
    }
  }

  private static Optional<Long> pidOf(Path data) {
    Path file = data.resolve("postmaster.pid");
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(Long.valueOf(lines.getFirst().strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
