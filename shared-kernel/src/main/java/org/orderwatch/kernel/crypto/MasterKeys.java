package org.orderwatch.kernel.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/**
 * The master keys of a service: two HKDF-SHA256 keysets in a file that only its owner can read. One
 * derives the keys that wrap subject keys and can be rotated (each wrapped key names its master by
 * id); the other derives the keys of blind tokens, which hold for as long as the tokens do.
 */
final class MasterKeys {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final PrfSet wrapping;
  private final PrfSet blinding;

  private MasterKeys(PrfSet wrapping, PrfSet blinding) {
    this.wrapping = wrapping;
    this.blinding = blinding;
  }

  /**
   * Opens the file, or makes it with new keys if there is none.
   *
   * @param file where the keysets are kept
   * @return the keys
   * @throws IllegalStateException if somebody other than the owner may read the file, or if it is
   *     damaged
   */
  static MasterKeys open(Path file) {
    try {
      PrfConfig.register();
      if (!Files.exists(file)) {
        create(file);
      }
      refuseIfOthersMayRead(file);
      Properties content = new Properties();
      content.load(new ByteArrayInputStream(Files.readAllBytes(file)));
      if (!"1".equals(content.getProperty("format"))) {
        throw new IllegalStateException(
            "The master key file " + file + " is damaged or of a later format; restore it.");
      }
      return new MasterKeys(read(content, "wrapping"), read(content, "blinding"));
    } catch (IOException e) {
      throw new UncheckedIOException("The master key file " + file + " cannot be read.", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The master key file " + file + " is damaged.", e);
    }
  }

  /** The id of the master key that wraps new keys. */
  int wrappingId() {
    return wrapping.getPrimaryId();
  }

  /** Derives the 32 bytes that wrap the keys of an agency, under the master of that id. */
  byte[] wrappingKey(int masterId, UUID agency) throws GeneralSecurityException {
    Prf prf = wrapping.getPrfs().get(masterId);
    if (prf == null) {
      throw new GeneralSecurityException("no master key with the id " + masterId);
    }
    return prf.compute(utf8("orderwatch/wrap/" + agency), 32);
  }

  /** Derives the 32 bytes that key the blind tokens of an agency for one purpose. */
  byte[] blindingKey(UUID agency, String purpose) throws GeneralSecurityException {
    return blinding.computePrimary(utf8("orderwatch/blind/" + agency + "/" + purpose), 32);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refuseIfOthersMayRead(Path file) throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IllegalStateException(
          "The master key file " + file + " must have mode 0600; others may read it now.");
    }
  }

  private static PrfSet read(Properties content, String name) throws GeneralSecurityException {
    String text = content.getProperty(name);
    if (text == null) {
      throw new GeneralSecurityException("no keyset " + name);
    }
    byte[] serialized;
    try {
      serialized = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("keyset " + name + " is not base64", e);
    }
    return TinkProtoKeysetFormat.parseKeyset(serialized, InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  private static void create(Path file) throws IOException, GeneralSecurityException {
    String content =
        "# Master keys of an Orderwatch service. Without this file nothing personal can be read.\n"
            + "format=1\n"
            + ("wrapping=" + fresh() + "\n")
            + ("blinding=" + fresh() + "\n");
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("no folder for the master key file");
    }
    Files.createDirectories(folder);
    Path draft =
        Files.createTempFile(
            folder,
            "master",
            ".draft",
            PosixFilePermissions.asFileAttribute(Set.copyOf(OWNER_ONLY)));
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(utf8(content));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      // A link, unlike a move, never replaces a file that another process has just made.
      Files.createLink(target, draft);
    } catch (FileAlreadyExistsException another) {
      return;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String fresh() throws GeneralSecurityException {
    KeysetHandle handle = KeysetHandle.generateNew(PredefinedPrfParameters.HKDF_SHA256);
    return Base64.getEncoder()
        .encodeToString(
            TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
  }
}
