package org.orderwatch.kernel.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.orderwatch.kernel.ids.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys of subjects in the keys database. Whatever number of keys is asked for, it is one
 * statement to read them and one more to make those that are missing. A few are kept in memory for
 * a short time; destroying forgets them here at once and elsewhere within that time.
 */
final class SubjectKeys {

  private static final int CACHED = 2_000;
  private static final long CACHED_MILLIS = 30_000;

  private final JdbcTemplate database;
  private final MasterKeys master;
  private final Clock clock;
  private final Recent<CacheKey, Optional<Aead>> recent;

  SubjectKeys(DataSource database, MasterKeys master, Clock clock) {
    this.database = new JdbcTemplate(database);
    this.master = master;
    this.clock = clock;
    this.recent = new Recent<>(CACHED, CACHED_MILLIS, clock);
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The cryptographic library does not start.", e);
    }
  }

  private record CacheKey(UUID agency, UUID subject) {}

  /**
   * Finds keys.
   *
   * @return for each subject its key; empty for one that was destroyed or that never had one
   */
  Map<UUID, Optional<Aead>> find(AgencyId agency, Collection<UUID> subjects) {
    Map<UUID, Optional<Aead>> found = new HashMap<>();
    Set<UUID> missing = new LinkedHashSet<>();
    for (UUID subject : subjects) {
      recent
          .get(new CacheKey(agency.value(), subject))
          .ifPresentOrElse(key -> found.put(subject, key), () -> missing.add(subject));
    }
    if (!missing.isEmpty()) {
      long asked = recent.generation();
      Map<UUID, Optional<Aead>> read = read(agency, missing);
      read.forEach((subject, key) -> recent.put(new CacheKey(agency.value(), subject), key, asked));
      found.putAll(read);
    }
    for (UUID subject : subjects) {
      found.putIfAbsent(subject, Optional.empty());
    }
    return found;
  }

  /**
   * Finds keys and makes those that are missing.
   *
   * @return for each subject its key; empty for one that was destroyed
   */
  Map<UUID, Optional<Aead>> findOrMake(AgencyId agency, Collection<UUID> subjects) {
    Map<UUID, Optional<Aead>> found = find(agency, subjects);
    List<UUID> missing =
        found.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (missing.isEmpty()) {
      return found;
    }
    make(agency, missing);
    missing.forEach(subject -> recent.forget(new CacheKey(agency.value(), subject)));
    Map<UUID, Optional<Aead>> all = new HashMap<>(found);
    all.putAll(find(agency, missing));
    return all;
  }

  void destroy(AgencyId agency, UUID subject) {
    Timestamp now = Timestamp.from(clock.instant());
    database.update(
        """
        insert into subject_key (agency, subject, wrapped, wrapped_by, created, destroyed)
        values (?, ?, null, 0, ?, ?)
        on conflict (agency, subject) do update
          set wrapped = null, destroyed = excluded.destroyed
          where subject_key.destroyed is null
        """,
        agency.value(),
        subject,
        now,
        now);
    recent.forget(new CacheKey(agency.value(), subject));
  }

  private Map<UUID, Optional<Aead>> read(AgencyId agency, Collection<UUID> subjects) {
    Map<UUID, Optional<Aead>> read = new HashMap<>();
    Map<Integer, Aead> wrappers = new HashMap<>();
    database.query(
        "select subject, wrapped, wrapped_by from subject_key where agency = ? and subject ="
            + " any(?)",
        row -> {
          UUID subject = row.getObject("subject", UUID.class);
          byte[] wrapped = row.getBytes("wrapped");
          int masterId = row.getInt("wrapped_by");
          Optional<Aead> key =
              wrapped == null
                  ? Optional.empty()
                  : Optional.of(
                      unwrap(
                          agency,
                          subject,
                          wrapped,
                          wrappers.computeIfAbsent(masterId, id -> wrapper(agency, id))));
          read.put(subject, key);
        },
        agency.value(),
        subjects.toArray(UUID[]::new));
    return read;
  }

  private void make(AgencyId agency, List<UUID> subjects) {
    int masterId = master.wrappingId();
    Aead wrapper = wrapper(agency, masterId);
    Timestamp now = Timestamp.from(clock.instant());
    byte[][] wrapped = new byte[subjects.size()][];
    for (int i = 0; i < wrapped.length; i++) {
      wrapped[i] = wrapFresh(agency, subjects.get(i), wrapper);
    }
    database.update(
        """
        insert into subject_key (agency, subject, wrapped, wrapped_by, created)
        select ?, made.subject, made.wrapped, ?, ?
        from unnest(?::uuid[], ?::bytea[]) as made(subject, wrapped)
        on conflict (agency, subject) do nothing
        """,
        agency.value(),
        masterId,
        now,
        subjects.toArray(UUID[]::new),
        wrapped);
  }

  @AccessesPartialKey
  private Aead wrapper(AgencyId agency, int masterId) {
    try {
      AesGcmKey key =
          AesGcmKey.builder()
              .setParameters(
                  AesGcmParameters.builder()
                      .setKeySizeBytes(32)
                      .setIvSizeBytes(12)
                      .setTagSizeBytes(16)
                      .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                      .build())
              .setKeyBytes(
                  SecretBytes.copyFrom(
                      master.wrappingKey(masterId, agency.value()), InsecureSecretKeyAccess.get()))
              .build();
      return KeysetHandle.newBuilder()
          .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
          .build()
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new SealException("The key of agency " + agency + " cannot be derived.", e);
    }
  }

  private static byte[] wrapFresh(AgencyId agency, UUID subject, Aead wrapper) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
          wrapper,
          place(agency, subject));
    } catch (GeneralSecurityException e) {
      throw new SealException("A key for subject " + subject + " cannot be made.", e);
    }
  }

  private static Aead unwrap(AgencyId agency, UUID subject, byte[] wrapped, Aead wrapper) {
    try {
      return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapper, place(agency, subject))
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new SealException(
          "The key of subject "
              + subject
              + " cannot be unwrapped; check that the master key file belongs to this keys"
              + " database.",
          e);
    }
  }

  private static byte[] place(AgencyId agency, UUID subject) {
    return ("orderwatch/subject/" + agency + "/" + subject).getBytes(StandardCharsets.UTF_8);
  }
}
