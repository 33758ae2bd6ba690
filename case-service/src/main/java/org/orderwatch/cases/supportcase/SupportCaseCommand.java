package org.orderwatch.cases.supportcase;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;

/**
 * What can be asked of a case. Where {@code seen} is given, the case must still stand at that
 * sequence.
 */
sealed interface SupportCaseCommand {

  CaseId caseId();

  record OpenCase(@TargetAggregateIdentifier CaseId caseId, PersonId client, LocalDate on)
      implements SupportCaseCommand {}

  record AssignCase(
      @TargetAggregateIdentifier CaseId caseId, UserId advocate, LocalDate on, @Nullable Long seen)
      implements SupportCaseCommand {}

  record UnassignCase(
      @TargetAggregateIdentifier CaseId caseId, UserId advocate, LocalDate on, @Nullable Long seen)
      implements SupportCaseCommand {}

  record CloseCase(@TargetAggregateIdentifier CaseId caseId, LocalDate on, @Nullable Long seen)
      implements SupportCaseCommand {}

  record ReopenCase(@TargetAggregateIdentifier CaseId caseId, LocalDate on, @Nullable Long seen)
      implements SupportCaseCommand {}

  record LinkPerson(
      @TargetAggregateIdentifier CaseId caseId,
      PersonId person,
      LinkedTo to,
      LinkKind how,
      @Nullable Long seen)
      implements SupportCaseCommand {}

  record UnlinkPerson(
      @TargetAggregateIdentifier CaseId caseId, PersonId person, @Nullable Long seen)
      implements SupportCaseCommand {}

  record LinkProceeding(
      @TargetAggregateIdentifier CaseId caseId, ProceedingId proceeding, @Nullable Long seen)
      implements SupportCaseCommand {}

  record AddNote(
      @TargetAggregateIdentifier CaseId caseId, NoteId note, LocalDate on, @Nullable Long seen)
      implements SupportCaseCommand {}

  record GrantAccess(@TargetAggregateIdentifier CaseId caseId, UserId user, @Nullable Long seen)
      implements SupportCaseCommand {}

  record BarAccess(@TargetAggregateIdentifier CaseId caseId, UserId user, @Nullable Long seen)
      implements SupportCaseCommand {}

  record LiftBar(@TargetAggregateIdentifier CaseId caseId, UserId user, @Nullable Long seen)
      implements SupportCaseCommand {}
}
