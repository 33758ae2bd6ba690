package org.orderwatch.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Packs the test's hook into a jar that a packaged service finds by its service loader. */
final class HaltJar {

  private HaltJar() {}

  static Path build(Path jar) {
    String type = HaltAtBoundary.class.getName();
    String path = type.replace('.', '/') + ".class";
    try {
      Files.createDirectories(Objects.requireNonNull(jar.getParent()));
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
          InputStream hook =
              Objects.requireNonNull(HaltJar.class.getClassLoader().getResourceAsStream(path))) {
        out.putNextEntry(new ZipEntry(path));
        hook.transferTo(out);
        out.putNextEntry(new ZipEntry("META-INF/services/" + Consumer.class.getName()));
        out.write(type.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }
}
