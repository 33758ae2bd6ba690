package org.orderwatch.kernel.web;

import java.util.List;
import org.orderwatch.kernel.ids.EntryId;

/** A request is refused for a reason that is part of the model. Nothing was recorded. */
public final class RefusedException extends RuntimeException {

  private final transient Refusal refusal;
  private final transient List<FieldProblem> errors;
  private final transient List<EntryId> conflicts;

  /**
   * Refuses.
   *
   * @param refusal the reason
   */
  public RefusedException(Refusal refusal) {
    this(refusal, List.of(), List.of());
  }

  /**
   * Refuses and says what to correct and what stands against it.
   *
   * @param refusal the reason
   * @param errors the fields to correct, empty if it is about none
   * @param conflicts the entries that stand against it, empty if there are none
   */
  public RefusedException(Refusal refusal, List<FieldProblem> errors, List<EntryId> conflicts) {
    super(refusal.name(), null, false, false);
    this.refusal = refusal;
    this.errors = List.copyOf(errors);
    this.conflicts = List.copyOf(conflicts);
  }

  /**
   * A field of the request is wrong.
   *
   * @param field its path
   * @param code what is wrong
   * @param message what to correct, without the value
   * @return the exception to throw
   */
  public static RefusedException invalid(String field, String code, String message) {
    return new RefusedException(
        ProblemCode.INVALID, List.of(new FieldProblem(field, code, message)), List.of());
  }

  /**
   * There is no such thing, or it is another agency's, or the caller may not see it: the answer is
   * the same, byte for byte but for the reference.
   *
   * @return the exception to throw
   */
  public static RefusedException notFound() {
    return new RefusedException(ProblemCode.NOT_FOUND);
  }

  /**
   * The reason.
   *
   * @return never null
   */
  public Refusal refusal() {
    return refusal;
  }

  /**
   * The fields to correct.
   *
   * @return empty if it is about none
   */
  public List<FieldProblem> errors() {
    return errors;
  }

  /**
   * The entries that stand against it.
   *
   * @return empty if there are none
   */
  public List<EntryId> conflicts() {
    return conflicts;
  }
}
