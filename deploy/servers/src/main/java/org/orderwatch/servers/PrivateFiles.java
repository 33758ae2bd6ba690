package org.orderwatch.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders that only their owner may read: mode 0600 and 0700. Secrets of the local
 * installation lie in such files and nowhere else, neither in arguments nor in the environment of a
 * process.
 */
public final class PrivateFiles {

  private PrivateFiles() {}

  /**
   * Creates a folder with its parents, readable by its owner only; an existing one is left as it
   * is.
   *
   * @throws UncheckedIOException when it cannot be created
   */
  public static Path folder(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        return folder;
      }
      return Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the folder " + folder, e);
    }
  }

  /** Creates the folder that a file is to lie in, as {@link #folder} does. */
  public static void folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      folder(folder);
    }
  }

  /**
   * Writes a text whole or not at all: into a new file of mode 0600 beside the target, which then
   * takes its place.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public static void write(Path file, String text) {
    try {
      Path target = file.toAbsolutePath();
      Path folder = target.getParent();
      Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".new");
      Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(beside, text);
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /**
   * Deletes a folder and all in it; symbolic links are removed, not followed; a missing folder is
   * no error.
   *
   * @throws UncheckedIOException when something in it cannot be deleted
   */
  public static void deleteTree(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw problem;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
        throws IOException {
      if (problem != null) {
        throw problem;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
