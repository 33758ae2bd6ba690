package org.orderwatch.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key file is for its owner alone. */
class MasterKeysTest {

  private static final UUID AGENCY = UUID.randomUUID();

  @TempDir private Path folder;

  @Test
  void theFirstStartMakesTheFileForItsOwnerAloneAndTheNextReadsIt() throws Exception {
    Path file = folder.resolve("deep/master");
    MasterKeys first = MasterKeys.open(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    MasterKeys second = MasterKeys.open(file);
    assertThat(second.blindingKey(AGENCY, "x")).isEqualTo(first.blindingKey(AGENCY, "x"));
    assertThat(second.wrappingKey(second.wrappingId(), AGENCY))
        .isEqualTo(first.wrappingKey(first.wrappingId(), AGENCY))
        .isNotEqualTo(first.blindingKey(AGENCY, "x"));
    try (var left = Files.list(folder.resolve("deep"))) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    Path file = folder.resolve("master");
    MasterKeys.open(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> MasterKeys.open(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0600");
  }

  @Test
  void aDamagedFileIsRefusedAndNeverReplaced() throws IOException {
    Path file = folder.resolve("master");
    MasterKeys.open(file);
    Files.writeString(file, "format=1\nwrapping=AAAA\nblinding=AAAA\n");
    assertThatThrownBy(() -> MasterKeys.open(file)).isInstanceOf(IllegalStateException.class);
    assertThat(Files.readString(file)).contains("AAAA");
  }
}
