package org.orderwatch.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of the bundled binaries, on the loopback address, with passwords from its very first
 * start.
 *
 * <p>Its data stays in a folder and survives a kill of the server, of its JVM and of the machine.
 * The server ends with its JVM, however that ends: {@link PostmasterGuard} waits on a pipe that
 * only the JVM's death closes. Should both be killed, the next start finds the leftover by the pid
 * file of its folder and ends it first.
 *
 * <p>Its log holds no row values and no statements. Safe for use by several threads.
 */
public final class PostgresServer implements AutoCloseable {

  private static final String SUPERUSER = "postgres";
  private static final String INITIALISED = "orderwatch-initialised";

  private final Path folder;
  private final Path log;
  private final Path binaries;
  private final boolean throwAway;
  private final int port;
  private final String password;
  private @Nullable EmbeddedPostgres server;
  private @Nullable PostmasterGuard guard;
  private @Nullable FileChannel lockFile;

  private PostgresServer(Path folder, Path log, Path binaries, boolean throwAway) {
    this.folder = folder.toAbsolutePath();
    this.log = log.toAbsolutePath();
    this.binaries = binaries.toAbsolutePath();
    this.throwAway = throwAway;
    this.port = FreePorts.next();
    this.password = Secrets.in(this.folder.resolve("superuser.properties")).get(SUPERUSER);
  }

  /**
   * Starts a server on the data of a folder, which the first start makes; returns when it answers.
   *
   * @param folder holds the data, the superuser's password (mode 0600) and the unpacked binaries
   * @param log the server's own log file
   * @throws IllegalStateException when another process uses the folder or the server does not start
   */
  public static PostgresServer kept(Path folder, Path log) {
    PrivateFiles.folder(folder);
    PostgresServer server = new PostgresServer(folder, log, folder.resolve("binaries"), false);
    server.start();
    return server;
  }

  /**
   * Starts an empty server for tests: it trades safety of the data for speed and deletes its folder
   * when closed.
   *
   * @throws IllegalStateException when the server does not start
   */
  public static PostgresServer throwAway() {
    try {
      Path folder = Files.createTempDirectory("orderwatch-postgresql-");
      Path shared =
          Path.of(System.getProperty("java.io.tmpdir"))
              .resolve("orderwatch-binaries-" + System.getProperty("user.name"));
      PostgresServer server =
          new PostgresServer(folder, folder.resolve("server.log"), shared, true);
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop throw-away PostgreSQL"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for the data", e);
    }
  }

  /**
   * The free port that this object chose; it stays the same over {@link #stop()} and {@link
   * #start()}.
   */
  public int port() {
    return port;
  }

  /** How to reach the server as its superuser. */
  public PostgresAddress address() {
    return new PostgresAddress("127.0.0.1", port, SUPERUSER, password);
  }

  /**
   * Starts the server on its data and returns when it answers; does nothing when it runs.
   *
   * @throws IllegalStateException when another process uses the folder or the server does not start
   */
  public synchronized void start() {
    if (server != null) {
      return;
    }
    try {
      lock();
      Path data = folder.resolve("data");
      PostmasterGuard.endLeftover(data);
      if (!Files.exists(data.resolve(INITIALISED))) {
        // A first start that was killed halfway leaves a folder that looks initialised and is not.
        PrivateFiles.deleteTree(data);
      }
      PrivateFiles.folder(data);
      Path firstPassword = folder.resolve("first-password");
      PrivateFiles.write(firstPassword, password);
      PrivateFiles.folderOf(log);
      EmbeddedPostgres started = builder(data, firstPassword).start();
      server = started;
      Files.deleteIfExists(firstPassword);
      guard = PostmasterGuard.watch(data, throwAway ? folder : null);
    } catch (IOException | RuntimeException e) {
      unlock();
      throw new IllegalStateException("PostgreSQL did not start; its log is " + log, e);
    }
  }

  /** Stops the server, ending the sessions on it, and returns when it is gone; its data stays. */
  public synchronized void stop() {
    EmbeddedPostgres running = server;
    if (running == null) {
      return;
    }
    server = null;
    try {
      running.close();
      // The library waits 5 s and then only logs; a checkpoint on a slow disk takes longer.
      PostmasterGuard.endLeftover(folder.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop; its log is " + log, e);
    } finally {
      PostmasterGuard watching = guard;
      guard = null;
      if (watching != null) {
        watching.release();
      }
      unlock();
    }
  }

  /** Stops the server; a throw-away server's folder is deleted. */
  @Override
  public void close() {
    stop();
    if (throwAway) {
      PrivateFiles.deleteTree(folder);
    }
  }

  private EmbeddedPostgres.Builder builder(Path data, Path firstPassword) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(PrivateFiles.folder(binaries).toFile())
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setConnectConfig("password", password)
            // Handed to initdb after the library's own "-A trust"; the last one counts.
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", firstPassword.toString())
            .setDataDirectoryCustomizer(folderOfData -> configure(folderOfData.toPath()))
            .setOutputRedirector(Redirect.appendTo(log.toFile()))
            .setErrorRedirector(Redirect.appendTo(log.toFile()));
    // The library asks for less on the command line, which wins over the file.
    String safe = throwAway ? "off" : "on";
    return builder
        .setServerConfig("fsync", safe)
        .setServerConfig("synchronous_commit", safe)
        .setServerConfig("max_connections", "200");
  }

  /** Writes the settings before each start, so that a newer version's settings reach kept data. */
  private void configure(Path data) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("full_page_writes", throwAway ? "off" : "on");
    settings.put("shared_buffers", "128MB");
    settings.put("max_wal_size", "1GB");
    // Nothing that a row or a statement says may reach the log.
    settings.put("log_min_messages", "fatal");
    settings.put("log_min_error_statement", "panic");
    settings.put("log_error_verbosity", "terse");
    settings.put("log_parameter_max_length", "0");
    settings.put("log_parameter_max_length_on_error", "0");
    settings.put("log_statement", "none");
    settings.put("log_checkpoints", "off");
    settings.put("log_autovacuum_min_duration", "-1");
    StringBuilder text = new StringBuilder();
    settings.forEach((name, value) -> text.append("%s = '%s'%n".formatted(name, value)));
    PrivateFiles.write(data.resolve("orderwatch.conf"), text.toString());
    try {
      Path main = data.resolve("postgresql.conf");
      String include = "include 'orderwatch.conf'";
      if (!Files.readString(main).contains(include)) {
        Files.writeString(
            main,
            System.lineSeparator() + include + System.lineSeparator(),
            StandardOpenOption.APPEND);
      }
      Path initialised = data.resolve(INITIALISED);
      if (!Files.exists(initialised)) {
        Files.createFile(initialised);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the settings of PostgreSQL", e);
    }
  }

  private void lock() throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held;
    try {
      held = file.tryLock();
    } catch (OverlappingFileLockException e) {
      held = null;
    }
    if (held == null) {
      file.close();
      throw new IllegalStateException("Another process uses the data in " + folder);
    }
    lockFile = file;
  }

  private void unlock() {
    FileChannel held = lockFile;
    lockFile = null;
    if (held != null) {
      try {
        held.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
