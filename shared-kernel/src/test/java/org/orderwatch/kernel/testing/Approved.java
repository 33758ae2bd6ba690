package org.orderwatch.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that a person approved. A test compares what the code makes with the file; run with {@code
 * -Dorderwatch.approve=true} to write what it makes now, then read the difference before committing
 * it: what is stored or published already must still be read.
 */
public final class Approved {

  private static final boolean APPROVE = Boolean.getBoolean("orderwatch.approve");

  private Approved() {}

  /**
   * Compares a text with the approved one.
   *
   * @param file the file, relative to the module
   * @param actual what the code makes now
   */
  public static void matches(Path file, String actual) {
    String text = actual.endsWith("\n") ? actual : actual + "\n";
    try {
      if (APPROVE) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "(not approved yet)")
          .as("%s: if the change is meant, approve it with -Dorderwatch.approve=true", file)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
