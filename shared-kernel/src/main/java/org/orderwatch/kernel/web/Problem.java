package org.orderwatch.kernel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.orderwatch.kernel.correlation.Correlation;
import org.orderwatch.kernel.ids.EntryId;

/**
 * The body of every answer that is not a success, as {@code application/problem+json} (RFC 9457).
 *
 * @param status the HTTP status
 * @param code the stable code of the {@link Refusal}
 * @param detail what happened and what to correct
 * @param errors the fields to correct, left out if empty
 * @param conflicts the entries that stand against it, left out if empty
 * @param reference the correlation id, to be given to support
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    int status,
    String code,
    String detail,
    List<FieldProblem> errors,
    List<EntryId> conflicts,
    String reference) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * The problem of a refusal in the present request.
   *
   * @param refusal the reason
   * @return a problem without fields and conflicts
   */
  public static Problem of(Refusal refusal) {
    return of(refusal, List.of(), List.of());
  }

  /**
   * The problem of a refusal in the present request.
   *
   * @param refusal the reason
   * @param errors the fields to correct
   * @param conflicts the entries that stand against it
   * @return the problem with the request's reference
   */
  public static Problem of(Refusal refusal, List<FieldProblem> errors, List<EntryId> conflicts) {
    return new Problem(
        refusal.status(),
        refusal.name(),
        refusal.detail(),
        errors,
        conflicts,
        Correlation.currentOrNew());
  }
}
