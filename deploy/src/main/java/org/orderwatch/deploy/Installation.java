package org.orderwatch.deploy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.orderwatch.servers.PrivateFiles;
import org.orderwatch.servers.Secrets;

/** One data folder: what is kept between runs, where it lies, and who uses it now. */
public final class Installation implements AutoCloseable {

  private final Path folder;
  private final Secrets secrets;
  private @Nullable FileChannel lock;

  private Installation(Path folder) {
    this.folder = folder;
    this.secrets = Secrets.in(folder.resolve("secrets.properties"));
  }

  /**
   * The installation of a folder; makes the folder when it is missing.
   *
   * @throws StartProblem when the folder cannot be made
   */
  public static Installation in(Path folder) {
    try {
      return new Installation(PrivateFiles.folder(folder.toAbsolutePath().normalize()));
    } catch (UncheckedIOException e) {
      throw new StartProblem("The folder for the data cannot be made: " + folder, e);
    }
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /** The one folder of all logs. */
  public Path logs() {
    return PrivateFiles.folder(folder.resolve("logs"));
  }

  /** Where case-service leaves the first administrator's sign-in. */
  Path firstSignIn() {
    return folder.resolve("first-sign-in");
  }

  /** Where an operator may set {@code host}, {@code port} and the rest of the mail server. */
  Path mail() {
    return folder.resolve("mail.properties");
  }

  Secrets secrets() {
    return secrets;
  }

  /** What the operator's commands prove themselves with. */
  public String operatorSecret() {
    return secrets.get("operator");
  }

  /** Whether an earlier start has left data here. */
  boolean hasData() {
    return Files.exists(folder.resolve("postgresql").resolve("data"));
  }

  /** Whether an earlier start has come so far that it told how to sign in. */
  boolean hasToldSignIn() {
    return Files.exists(folder.resolve("sign-in-told"));
  }

  /** Notes that this start has told how to sign in. */
  void noteSignInTold() {
    PrivateFiles.write(folder.resolve("sign-in-told"), "");
  }

  /**
   * Takes the folder for this process, until {@link #close()} or the end of the process.
   *
   * @throws StartProblem when another process has it
   */
  void lock() {
    try {
      FileChannel file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (file.tryLock() == null) {
        file.close();
        throw inUse();
      }
      lock = file;
    } catch (OverlappingFileLockException e) {
      throw inUse();
    } catch (IOException e) {
      throw new StartProblem("The data folder cannot be locked: " + folder, e);
    }
  }

  private StartProblem inUse() {
    String process =
        running().map(running -> " (process " + running.getProperty("pid") + ")").orElse("");
    return new StartProblem(
        "Orderwatch already runs on the data in %s%s. Stop it first, or choose another folder: --data <folder>"
            .formatted(folder, process));
  }

  /** Says to the operator's commands where the services are. */
  void writeRunning(Ports ports) {
    Properties running = new Properties();
    running.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
    for (Service service : Service.values()) {
      running.setProperty(service.key(), ports.address(service));
    }
    write("running.properties", running);
  }

  /** The process and the addresses of the running system; empty when none runs. */
  Optional<Properties> running() {
    return read(folder.resolve("running.properties"));
  }

  /** Writes the settings of one service, readable by the owner only, and returns the file. */
  Path writeSettings(Service service, Map<String, String> settings) {
    Properties properties = new Properties();
    properties.putAll(settings);
    return write(service.title() + ".properties", properties);
  }

  /** The properties of a file; empty when it is not there. */
  public static Optional<Properties> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return Optional.of(properties);
  }

  private Path write(String name, Properties properties) {
    StringWriter text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path file = folder.resolve(name);
    PrivateFiles.write(file, text.toString());
    return file;
  }

  /** Gives the folder back. */
  @Override
  public void close() {
    FileChannel held = lock;
    lock = null;
    if (held == null) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve("running.properties"));
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot give back " + folder, e);
    }
  }
}
