package org.orderwatch.kernel.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.orderwatch.kernel.ids.AgencyId;

/**
 * Seals and opens personal text. Each subject has a key of its own; destroying it erases everything
 * that it seals, wherever it is (rule 18). The associated data is agency, aggregate and field, so a
 * ciphertext opens only where it was written.
 *
 * <p>Works in a database of its own and takes no part in the caller's transaction: a key made for a
 * transaction that is rolled back remains and does no harm.
 */
public final class Keyring {

  /** The format of {@link Sealed#cipher}: Tink AES-256-GCM keyset per subject. */
  private static final String FORMAT = "1.";

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SubjectKeys keys;
  private final MasterKeys master;
  private final Recent<String, SecretKeySpec> blindingKeys;

  Keyring(DataSource database, MasterKeys master, Clock clock) {
    this.keys = new SubjectKeys(database, master, clock);
    this.master = master;
    this.blindingKeys = new Recent<>(500, 3_600_000, clock);
  }

  /**
   * Something to seal.
   *
   * @param subject whose key seals it
   * @param aggregate the id of what the text belongs to
   * @param field the name of the field
   * @param text the text
   */
  public record Writing(UUID subject, String aggregate, String field, String text) {

    /** Keeps the text out of logs. */
    @Override
    public String toString() {
      return "Writing[" + subject + ", " + aggregate + ", " + field + "]";
    }
  }

  /**
   * Something to open.
   *
   * @param sealed what was sealed
   * @param aggregate the id that it was sealed for
   * @param field the name of the field
   */
  public record Reading(Sealed sealed, String aggregate, String field) {}

  /**
   * Seals one text.
   *
   * @param agency whose it is
   * @param subject whose key seals it; made if it has none
   * @param aggregate the id of what the text belongs to
   * @param field the name of the field
   * @param text the text
   * @return the sealed text
   * @throws SubjectErasedException if the subject's key was destroyed
   */
  public Sealed encrypt(
      AgencyId agency, UUID subject, String aggregate, String field, String text) {
    return encryptAll(agency, List.of(new Writing(subject, aggregate, field, text))).getFirst();
  }

  /**
   * Seals many texts with at most three statements on the keys database.
   *
   * @param agency whose they are
   * @param writings what to seal
   * @return the sealed texts in the same order
   * @throws SubjectErasedException if one subject's key was destroyed
   */
  public List<Sealed> encryptAll(AgencyId agency, List<Writing> writings) {
    Map<UUID, Optional<Aead>> found =
        keys.findOrMake(agency, writings.stream().map(Writing::subject).distinct().toList());
    List<Sealed> sealed = new ArrayList<>(writings.size());
    for (Writing writing : writings) {
      UUID subject = writing.subject();
      Aead key = key(found, subject).orElseThrow(() -> new SubjectErasedException(subject));
      try {
        byte[] cipher =
            key.encrypt(
                writing.text().getBytes(StandardCharsets.UTF_8),
                place(agency, writing.aggregate(), writing.field()));
        sealed.add(new Sealed(subject, FORMAT + ENCODER.encodeToString(cipher)));
      } catch (GeneralSecurityException e) {
        throw new SealException("A text of subject " + subject + " cannot be sealed.", e);
      }
    }
    return sealed;
  }

  /**
   * Opens one text.
   *
   * @param agency whose it is
   * @param sealed what was sealed
   * @param aggregate the id that it was sealed for
   * @param field the name of the field
   * @return the text, or {@link Opened#ERASED}
   * @throws SealException if it was altered or stands where it does not belong
   */
  public Opened decrypt(AgencyId agency, Sealed sealed, String aggregate, String field) {
    return decryptAll(agency, List.of(new Reading(sealed, aggregate, field))).getFirst();
  }

  /**
   * Opens many texts with at most one statement on the keys database.
   *
   * @param agency whose they are
   * @param readings what to open
   * @return the texts in the same order, {@link Opened#ERASED} where a key was destroyed
   * @throws SealException if one was altered or stands where it does not belong
   */
  public List<Opened> decryptAll(AgencyId agency, List<Reading> readings) {
    Map<UUID, Optional<Aead>> found =
        keys.find(agency, readings.stream().map(r -> r.sealed().subject()).distinct().toList());
    List<Opened> opened = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      Optional<Aead> key = key(found, reading.sealed().subject());
      opened.add(key.map(aead -> open(agency, reading, aead)).orElse(Opened.ERASED));
    }
    return opened;
  }

  /**
   * Destroys the key of a subject for good. What it sealed reads as erased from now on, in this
   * process at once and in others within half a minute. Doing it again changes nothing.
   *
   * @param agency whose it is
   * @param subject whose key to destroy
   */
  public void destroy(AgencyId agency, UUID subject) {
    keys.destroy(agency, subject);
  }

  /**
   * A blind token: equal texts of one agency and purpose give equal tokens, and nothing else can be
   * told from them without the master key.
   *
   * @param agency whose it is
   * @param purpose what the token is for, for example "docket"; part of the key
   * @param text the text, normalised by the caller
   * @return 128 bits of HMAC-SHA256 in URL-safe base64, 22 characters
   */
  public String blind(AgencyId agency, String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(blindingKey(agency, purpose));
      byte[] full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] half = new byte[16];
      System.arraycopy(full, 0, half, 0, half.length);
      return ENCODER.encodeToString(half);
    } catch (GeneralSecurityException e) {
      throw new SealException("A blind token cannot be made.", e);
    }
  }

  private SecretKeySpec blindingKey(AgencyId agency, String purpose)
      throws GeneralSecurityException {
    String name = agency + "/" + purpose;
    Optional<SecretKeySpec> known = blindingKeys.get(name);
    if (known.isPresent()) {
      return known.get();
    }
    var made = new SecretKeySpec(master.blindingKey(agency.value(), purpose), "HmacSHA256");
    blindingKeys.put(name, made, blindingKeys.generation());
    return made;
  }

  private static Optional<Aead> key(Map<UUID, Optional<Aead>> found, UUID subject) {
    return found.getOrDefault(subject, Optional.empty());
  }

  private static Opened open(AgencyId agency, Reading reading, Aead key) {
    Sealed sealed = reading.sealed();
    if (!sealed.cipher().startsWith(FORMAT)) {
      throw new SealException(
          "A text of subject " + sealed.subject() + " has a format that this version does not know",
          null);
    }
    try {
      byte[] cipher = Base64.getUrlDecoder().decode(sealed.cipher().substring(FORMAT.length()));
      byte[] text = key.decrypt(cipher, place(agency, reading.aggregate(), reading.field()));
      return new Opened.Text(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SealException(
          "A text of subject " + sealed.subject() + " does not open where it stands.", e);
    }
  }

  private static byte[] place(AgencyId agency, String aggregate, String field) {
    return (agency + "|" + aggregate + "|" + field).getBytes(StandardCharsets.UTF_8);
  }
}
