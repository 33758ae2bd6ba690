package org.orderwatch.cases.publishing;

import org.orderwatch.cases.flag.FlagEvent;
import org.orderwatch.cases.person.PersonEvent;
import org.orderwatch.cases.supportcase.SupportCaseEvent;
import org.orderwatch.kernel.published.CaseAccessBarLifted;
import org.orderwatch.kernel.published.CaseAccessBarred;
import org.orderwatch.kernel.published.CaseAccessGranted;
import org.orderwatch.kernel.published.CaseAssigned;
import org.orderwatch.kernel.published.CaseClosed;
import org.orderwatch.kernel.published.CaseEvent;
import org.orderwatch.kernel.published.CaseOpened;
import org.orderwatch.kernel.published.CaseReopened;
import org.orderwatch.kernel.published.CaseUnassigned;
import org.orderwatch.kernel.published.FlagReviewed;
import org.orderwatch.kernel.published.NoteAdded;
import org.orderwatch.kernel.published.PersonDetailsChanged;
import org.orderwatch.kernel.published.PersonLinkedToCase;
import org.orderwatch.kernel.published.PersonRegistered;
import org.orderwatch.kernel.published.PersonUnlinkedFromCase;
import org.orderwatch.kernel.published.ProceedingLinkedToCase;

/**
 * What the topic {@code cases} says of each stored event of persons and cases: exactly one
 * published event, and nothing personal.
 */
public final class PublishedCaseEvents {

  private PublishedCaseEvents() {}

  /**
   * The published form of what happened to a person.
   *
   * @param event the stored event
   * @return the published one
   */
  public static CaseEvent of(PersonEvent event) {
    return switch (event) {
      case PersonEvent.Registered e -> new PersonRegistered(e.person());
      case PersonEvent.DetailsChanged e -> new PersonDetailsChanged(e.person());
    };
  }

  /**
   * The published form of what happened to a case.
   *
   * @param event the stored event
   * @return the published one
   */
  public static CaseEvent of(SupportCaseEvent event) {
    return switch (event) {
      case SupportCaseEvent.Opened e -> new CaseOpened(e.caseId(), e.client(), e.on());
      case SupportCaseEvent.Assigned e -> new CaseAssigned(e.caseId(), e.advocate(), e.on());
      case SupportCaseEvent.Unassigned e -> new CaseUnassigned(e.caseId(), e.advocate(), e.on());
      case SupportCaseEvent.Closed e -> new CaseClosed(e.caseId(), e.on());
      case SupportCaseEvent.Reopened e -> new CaseReopened(e.caseId(), e.on());
      case SupportCaseEvent.PersonLinked e ->
          new PersonLinkedToCase(e.caseId(), e.person(), e.to(), e.how());
      case SupportCaseEvent.PersonUnlinked e -> new PersonUnlinkedFromCase(e.caseId(), e.person());
      case SupportCaseEvent.ProceedingLinked e ->
          new ProceedingLinkedToCase(e.caseId(), e.proceeding());
      case SupportCaseEvent.NoteAdded e -> new NoteAdded(e.caseId(), e.note(), e.on());
      case SupportCaseEvent.AccessGranted e -> new CaseAccessGranted(e.caseId(), e.user());
      case SupportCaseEvent.AccessBarred e -> new CaseAccessBarred(e.caseId(), e.user());
      case SupportCaseEvent.AccessBarLifted e -> new CaseAccessBarLifted(e.caseId(), e.user());
    };
  }

  /**
   * The published form of what somebody did with a flag.
   *
   * @param event the stored event
   * @return the published one
   */
  public static CaseEvent of(FlagEvent event) {
    return switch (event) {
      case FlagEvent.Reviewed e ->
          new FlagReviewed(
              e.flag(),
              e.proceedings(),
              e.decision(),
              e.because(),
              e.note(),
              e.contentSeen(),
              e.by());
    };
  }
}
