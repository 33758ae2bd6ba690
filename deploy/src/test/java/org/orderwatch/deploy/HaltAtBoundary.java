package org.orderwatch.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Halts the JVM of a service at a boundary, as kill -9 would: at the one that a file with the
 * process's id for its name names. It gets onto the class path of services in tests only, alone in
 * a jar, so it may use nothing but the JDK.
 */
public final class HaltAtBoundary implements Consumer<String> {

  /** The system property that names the folder of those files. */
  public static final String FOLDER = "orderwatch.test.halts";

  private final Path file =
      Path.of(System.getProperty(FOLDER, "."), Long.toString(ProcessHandle.current().pid()));

  /** Made by the service loader. */
  public HaltAtBoundary() {}

  @Override
  public void accept(String boundary) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      if (Files.readString(file).equals(boundary)) {
        Runtime.getRuntime().halt(137);
      }
    } catch (NoSuchFileException gone) {
      // Another thread was there first, and the JVM is about to halt.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
