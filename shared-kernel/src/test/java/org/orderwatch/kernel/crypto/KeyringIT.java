package org.orderwatch.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.security.PlatformIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Sealed text opens where it belongs, for as long as its key lives, and nowhere else. */
class KeyringIT extends PlatformIT {

  private static final Clock CLOCK = Clock.systemUTC();

  @Autowired private Keyring keyring;

  private final UUID subject = UUID.randomUUID();

  @Test
  void whatIsSealedOpens() {
    Sealed sealed = keyring.encrypt(AGENCY, subject, "a1", "name", "Zoë Example");
    assertThat(sealed.cipher()).startsWith("1.").doesNotContain("Example");
    assertThat(keyring.decrypt(AGENCY, sealed, "a1", "name"))
        .isEqualTo(new Opened.Text("Zoë Example"));
    assertThat(keyring(new AtomicInteger()).decrypt(AGENCY, sealed, "a1", "name").orElse("?"))
        .isEqualTo("Zoë Example");
  }

  @Test
  void theSameTextSealsDifferentlyEachTime() {
    assertThat(keyring.encrypt(AGENCY, subject, "a1", "name", "A"))
        .isNotEqualTo(keyring.encrypt(AGENCY, subject, "a1", "name", "A"));
  }

  @Test
  void itOpensNowhereElse() {
    Sealed sealed = keyring.encrypt(AGENCY, subject, "a1", "name", "secret");
    assertThatThrownBy(() -> keyring.decrypt(AGENCY, sealed, "a2", "name"))
        .isInstanceOf(SealException.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> keyring.decrypt(AGENCY, sealed, "a1", "note"))
        .isInstanceOf(SealException.class);
    UUID other = UUID.randomUUID();
    keyring.encrypt(AGENCY, other, "a1", "name", "x");
    assertThatThrownBy(
            () -> keyring.decrypt(AGENCY, new Sealed(other, sealed.cipher()), "a1", "name"))
        .isInstanceOf(SealException.class);
    assertThat(keyring.decrypt(new AgencyId(UUID.randomUUID()), sealed, "a1", "name").isErased())
        .isTrue();
  }

  @Test
  void aDestroyedKeyReadsAsErasedAndIsNeverMadeAgain() {
    Sealed sealed = keyring.encrypt(AGENCY, subject, "a1", "name", "secret");
    keyring.destroy(AGENCY, subject);
    keyring.destroy(AGENCY, subject);
    assertThat(keyring.decrypt(AGENCY, sealed, "a1", "name")).isEqualTo(Opened.ERASED);
    assertThat(keyring(new AtomicInteger()).decrypt(AGENCY, sealed, "a1", "name"))
        .isEqualTo(Opened.ERASED);
    assertThatThrownBy(() -> keyring.encrypt(AGENCY, subject, "a1", "name", "again"))
        .isInstanceOf(SubjectErasedException.class);
    assertThat(keyring.decrypt(AGENCY, sealed, "a1", "name").orElse("erased")).isEqualTo("erased");
  }

  @Test
  void aKeyCanBeDestroyedBeforeThereIsOne() {
    keyring.destroy(AGENCY, subject);
    assertThatThrownBy(() -> keyring.encrypt(AGENCY, subject, "a1", "name", "x"))
        .isInstanceOf(SubjectErasedException.class);
  }

  @Test
  void fiveHundredPersonsTakeThreeStatementsToSealAndOneToOpen() {
    AtomicInteger statements = new AtomicInteger();
    List<Sealed> sealed =
        keyring(statements)
            .encryptAll(
                AGENCY,
                IntStream.range(0, 500)
                    .mapToObj(
                        i -> new Keyring.Writing(UUID.randomUUID(), "a" + i, "name", "text " + i))
                    .toList());
    assertThat(statements.get()).isLessThanOrEqualTo(3);
    statements.set(0);
    List<Opened> opened =
        keyring(statements)
            .decryptAll(
                AGENCY,
                IntStream.range(0, 500)
                    .mapToObj(i -> new Keyring.Reading(sealed.get(i), "a" + i, "name"))
                    .toList());
    assertThat(statements.get()).isEqualTo(1);
    assertThat(opened.get(499)).isEqualTo(new Opened.Text("text 499"));
  }

  @Test
  void blindTokensAreEqualWithinAgencyAndPurposeOnly() {
    String token = keyring.blind(AGENCY, "docket", "24-DR-1");
    assertThat(token).hasSize(22).doesNotContain("24-DR");
    assertThat(keyring(new AtomicInteger()).blind(AGENCY, "docket", "24-DR-1")).isEqualTo(token);
    assertThat(keyring.blind(AGENCY, "docket", "24-DR-2")).isNotEqualTo(token);
    assertThat(keyring.blind(AGENCY, "name", "24-DR-1")).isNotEqualTo(token);
    assertThat(keyring.blind(new AgencyId(UUID.randomUUID()), "docket", "24-DR-1"))
        .isNotEqualTo(token);
  }

  @Test
  void nothingThatIsPrintedHoldsTheText() {
    Sealed sealed = keyring.encrypt(AGENCY, subject, "a1", "name", "secret");
    String printed =
        sealed
            + " "
            + keyring.decrypt(AGENCY, sealed, "a1", "name")
            + new Keyring.Writing(subject, "a1", "name", "secret")
            + new Keyring.Reading(sealed, "a1", "name");
    assertThat(printed).doesNotContain("secret").doesNotContain(sealed.cipher());
  }

  /** A keyring that remembers nothing yet and counts its statements by its connections. */
  private static Keyring keyring(AtomicInteger statements) {
    return new Keyring(counting(statements), MasterKeys.open(SERVERS.masterFile()), CLOCK);
  }

  private static DataSource counting(AtomicInteger connections) {
    return new AbstractDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        connections.incrementAndGet();
        var databases = SERVERS.databases();
        return DriverManager.getConnection(
            databases.keysUrl(), databases.keys().username(), databases.keys().password());
      }

      @Override
      public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
      }
    };
  }
}
