package org.orderwatch.kernel.web;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ETags of aggregates: the sequence number of the last event in quotes. */
public final class ETags {

  private static final Pattern FORM = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  private ETags() {}

  /**
   * The ETag of a state.
   *
   * @param sequence the sequence number of the aggregate's last event
   * @return for example {@code "4"}, quotes included
   */
  public static String of(long sequence) {
    return "\"" + sequence + "\"";
  }

  /**
   * Reads an If-Match header.
   *
   * @param ifMatch the header's value, or null if it was not sent
   * @return the sequence that the caller saw; empty if the caller does not ask
   * @throws RefusedException IF_MATCH_MALFORMED if it is no ETag of ours
   */
  public static OptionalLong read(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return OptionalLong.empty();
    }
    Matcher matcher = FORM.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw new RefusedException(ProblemCode.IF_MATCH_MALFORMED);
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)));
  }

  /**
   * Checks what the caller saw against what is.
   *
   * @param seen the sequence that the caller saw, empty if it does not ask
   * @param actual the sequence of the aggregate's last event
   * @throws RefusedException CHANGED_SINCE if they differ
   */
  public static void require(OptionalLong seen, long actual) {
    if (seen.isPresent() && seen.getAsLong() != actual) {
      throw new RefusedException(ProblemCode.CHANGED_SINCE);
    }
  }
}
