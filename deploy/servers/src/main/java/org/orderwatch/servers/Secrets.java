package org.orderwatch.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The generated passwords of one data folder, by name, in a properties file of mode 0600. A secret
 * is made the first time it is asked for and stays the same from then on. Safe for use by several
 * threads of one process.
 */
public final class Secrets {

  private static final int BYTES = 24;

  private final Path file;
  private final Properties known = new Properties();
  private final SecureRandom random = new SecureRandom();

  private Secrets(Path file) {
    this.file = file;
  }

  /**
   * Reads the secrets of a file; the file is made with the first secret.
   *
   * @throws UncheckedIOException when the file is there and cannot be read
   */
  public static Secrets in(Path file) {
    Secrets secrets = new Secrets(file);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        secrets.known.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
    return secrets;
  }

  /** The secret of this name: 48 hexadecimal digits, so that it needs quoting nowhere. */
  public synchronized String get(String name) {
    String present = known.getProperty(name);
    if (present != null) {
      return present;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String made = HexFormat.of().formatHex(bytes);
    known.setProperty(name, made);
    store();
    return made;
  }

  private void store() {
    StringWriter text = new StringWriter();
    try {
      known.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PrivateFiles.folderOf(file);
    PrivateFiles.write(file, text.toString());
  }
}
