package org.orderwatch.cases.caseload;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;

/** The bodies of what can be asked of cases. Days default to today in the zone of the agency. */
final class CaseRequests {

  private CaseRequests() {}

  record Open(@NotNull PersonId client, @Nullable Set<UserId> advocates, @Nullable LocalDate on) {}

  record Assign(@NotNull UserId advocate, @Nullable LocalDate on) {}

  record On(@Nullable LocalDate on) {}

  record LinkPerson(@NotNull PersonId person, @NotNull LinkedTo to, @NotNull LinkKind how) {}

  record LinkProceeding(@NotNull ProceedingId proceeding) {}

  record AddNote(@NotNull String text, @Nullable LocalDate on) {

    @Override
    public String toString() {
      return "AddNote[…]";
    }
  }

  record WithReason(@NotNull UserId user, @NotNull String reason) {

    @Override
    public String toString() {
      return "WithReason[…]";
    }
  }

  record Reason(@NotNull String reason) {

    @Override
    public String toString() {
      return "Reason[…]";
    }
  }
}
