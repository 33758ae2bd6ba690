package org.orderwatch.cases.recording;

import java.util.List;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.web.FieldProblem;

/** The order service refused what a form asked; nothing was recorded. */
final class OrderProblem extends RuntimeException {

  private final transient String code;
  private final transient String detail;
  private final transient List<FieldProblem> errors;
  private final transient List<EntryId> conflicts;

  OrderProblem(String code, String detail, List<FieldProblem> errors, List<EntryId> conflicts) {
    super(code, null, false, false);
    this.code = code;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.conflicts = List.copyOf(conflicts);
  }

  String code() {
    return code;
  }

  String detail() {
    return detail;
  }

  List<FieldProblem> errors() {
    return errors;
  }

  /** The entries that stand against it. */
  List<EntryId> conflicts() {
    return conflicts;
  }
}
