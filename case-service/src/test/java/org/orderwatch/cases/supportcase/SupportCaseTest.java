package org.orderwatch.cases.supportcase;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.supportcase.SupportCaseCommand.AddNote;
import org.orderwatch.cases.supportcase.SupportCaseCommand.AssignCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.BarAccess;
import org.orderwatch.cases.supportcase.SupportCaseCommand.CloseCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.GrantAccess;
import org.orderwatch.cases.supportcase.SupportCaseCommand.LiftBar;
import org.orderwatch.cases.supportcase.SupportCaseCommand.LinkPerson;
import org.orderwatch.cases.supportcase.SupportCaseCommand.OpenCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.ReopenCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.UnassignCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.UnlinkPerson;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.Refusal;
import org.orderwatch.kernel.web.RefusedException;

/** What a case records and what it refuses. */
class SupportCaseTest {

  private static final CaseId CASE = new CaseId(new UUID(1, 1));
  private static final PersonId CLIENT = new PersonId(new UUID(2, 1));
  private static final PersonId DAUGHTER = new PersonId(new UUID(2, 2));
  private static final UserId ANA = new UserId(new UUID(3, 1));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final SupportCaseEvent OPENED = new SupportCaseEvent.Opened(CASE, CLIENT, DAY);

  private FixtureConfiguration<SupportCase> fixture = new AggregateTestFixture<>(SupportCase.class);

  @BeforeEach
  void newFixture() {
    fixture = new AggregateTestFixture<>(SupportCase.class);
  }

  @Test
  void aCaseIsOpenedForAClient() {
    fixture
        .givenNoPriorActivity()
        .when(new OpenCase(CASE, CLIENT, DAY))
        .expectEvents(OPENED)
        .expectResultMessagePayload(OPENED);
  }

  @Test
  void anAdvocateIsAssignedOnce() {
    var assigned = new SupportCaseEvent.Assigned(CASE, ANA, DAY);
    fixture.given(OPENED).when(new AssignCase(CASE, ANA, DAY, null)).expectEvents(assigned);
    newFixture();
    refused(CaseRefusal.ALREADY_SO, new AssignCase(CASE, ANA, DAY, null), OPENED, assigned);
  }

  @Test
  void whoIsBarredIsNeitherAssignedNorLetIn() {
    var barred = new SupportCaseEvent.AccessBarred(CASE, ANA);
    refused(CaseRefusal.COLLEAGUE_BARRED, new AssignCase(CASE, ANA, DAY, null), OPENED, barred);
    refused(CaseRefusal.COLLEAGUE_BARRED, new GrantAccess(CASE, ANA, null), OPENED, barred);
    refused(CaseRefusal.ALREADY_SO, new BarAccess(CASE, ANA, null), OPENED, barred);
  }

  @Test
  void anAssignedAdvocateCanBeBarredAndTheBarLifted() {
    newFixture();
    fixture
        .given(OPENED, new SupportCaseEvent.Assigned(CASE, ANA, DAY))
        .when(new BarAccess(CASE, ANA, null))
        .expectEvents(new SupportCaseEvent.AccessBarred(CASE, ANA));
    newFixture();
    fixture
        .given(OPENED, new SupportCaseEvent.AccessBarred(CASE, ANA))
        .when(new LiftBar(CASE, ANA, null))
        .expectEvents(new SupportCaseEvent.AccessBarLifted(CASE, ANA));
    refused(CaseRefusal.ALREADY_SO, new LiftBar(CASE, ANA, null), OPENED);
  }

  @Test
  void whatIsSoAlreadyIsRefused() {
    refused(CaseRefusal.ALREADY_SO, new UnassignCase(CASE, ANA, DAY, null), OPENED);
    refused(CaseRefusal.ALREADY_SO, new ReopenCase(CASE, DAY, null), OPENED);
    refused(
        CaseRefusal.ALREADY_SO,
        new CloseCase(CASE, DAY, null),
        OPENED,
        new SupportCaseEvent.Closed(CASE, DAY));
    refused(CaseRefusal.ALREADY_SO, new UnlinkPerson(CASE, DAUGHTER, null), OPENED);
  }

  @Test
  void aPersonIsLinkedToTheClientButNotTheClientHerself() {
    fixture
        .given(OPENED)
        .when(new LinkPerson(CASE, DAUGHTER, LinkedTo.CLIENT, LinkKind.CHILD, null))
        .expectEvents(
            new SupportCaseEvent.PersonLinked(CASE, DAUGHTER, LinkedTo.CLIENT, LinkKind.CHILD));
    refused(
        CaseRefusal.CLIENT_HERSELF,
        new LinkPerson(CASE, CLIENT, LinkedTo.CLIENT, LinkKind.OTHER, null),
        OPENED);
  }

  @Test
  void whoSawAnEarlierStateIsTold() {
    NoteId note = new NoteId(new UUID(4, 1));
    fixture
        .given(OPENED, new SupportCaseEvent.Assigned(CASE, ANA, DAY))
        .when(new AddNote(CASE, note, DAY, 1L))
        .expectEvents(new SupportCaseEvent.NoteAdded(CASE, note, DAY));
    refused(
        ProblemCode.CHANGED_SINCE,
        new AddNote(CASE, note, DAY, 0L),
        OPENED,
        new SupportCaseEvent.Assigned(CASE, ANA, DAY));
  }

  private void refused(Refusal reason, SupportCaseCommand command, SupportCaseEvent... before) {
    newFixture();
    fixture
        .given((Object[]) before)
        .when(command)
        .expectNoEvents()
        .expectException(because(reason));
  }

  private static Matcher<RefusedException> because(Refusal reason) {
    return new CustomTypeSafeMatcher<>(reason.name()) {
      @Override
      protected boolean matchesSafely(RefusedException refused) {
        return refused.refusal() == reason;
      }
    };
  }
}
