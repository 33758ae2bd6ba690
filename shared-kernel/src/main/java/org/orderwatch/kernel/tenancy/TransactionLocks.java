package org.orderwatch.kernel.tenancy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.orderwatch.kernel.ids.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Advisory locks that last until the transaction ends. A projection that looks across proceedings
 * first writes its facts, then locks every pair of persons concerned, then reads the facts of the
 * pairs in a new statement; otherwise two consumers may each see only their own half.
 */
public final class TransactionLocks {

  private TransactionLocks() {}

  /**
   * Gives the name of the lock of two persons, the same in either order.
   *
   * @param agency the agency of both
   * @param one a person
   * @param other another person
   * @return a name for {@link #lockAll}
   */
  public static String pair(AgencyId agency, UUID one, UUID other) {
    boolean ordered = one.compareTo(other) <= 0;
    return agency + "/" + (ordered ? one : other) + "/" + (ordered ? other : one);
  }

  /**
   * Takes all locks, always in the same order, so that two batches cannot wait for each other. One
   * statement; call it once a transaction.
   *
   * @param jdbc works within the present transaction
   * @param names names of locks; repeated ones count once
   */
  public static void lockAll(JdbcClient jdbc, Collection<String> names) {
    long[] keys = names.stream().mapToLong(TransactionLocks::key).sorted().distinct().toArray();
    if (keys.length == 0) {
      return;
    }
    Long[] sorted = Arrays.stream(keys).boxed().toArray(Long[]::new);
    jdbc.sql("select count(pg_advisory_xact_lock(k)) from unnest(?::bigint[]) as keys(k)")
        .param(1, sorted)
        .query(Long.class)
        .single();
  }

  private static long key(String name) {
    UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
  }
}
