package org.orderwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is formatted by google-java-format. With {@code -Dorderwatch.format=fix} the test
 * formats what is not, and passes.
 */
class SourceFormatTest {

  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".orderwatch", "node_modules");

  private final Formatter formatter = new Formatter();

  @Test
  void everyJavaFileIsFormatted() throws IOException {
    boolean fix = "fix".equals(System.getProperty("orderwatch.format"));
    List<Path> files = javaFiles();
    assertThat(files).hasSizeGreaterThan(10);
    List<String> unformatted =
        files.parallelStream()
            .filter(file -> !isFormatted(file, fix))
            .map(file -> Checkout.folder().relativize(file).toString())
            .sorted()
            .toList();
    assertThat(unformatted).as("files that ./deploy/format would change; run it").isEmpty();
  }

  private boolean isFormatted(Path file, boolean fix) {
    try {
      String source = Files.readString(file);
      String formatted =
          formatter.formatSource(
              RemoveUnusedImports.removeUnusedImports(
                  ImportOrderer.reorderImports(source, Style.GOOGLE)));
      if (fix && !formatted.equals(source)) {
        Files.writeString(file, formatted);
        return true;
      }
      return formatted.equals(source);
    } catch (FormatterException e) {
      throw new IllegalStateException("Not readable as Java: " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> javaFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        Checkout.folder(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
