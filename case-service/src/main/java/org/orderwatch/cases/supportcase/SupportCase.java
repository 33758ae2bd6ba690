package org.orderwatch.cases.supportcase;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.supportcase.SupportCaseCommand.AddNote;
import org.orderwatch.cases.supportcase.SupportCaseCommand.AssignCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.BarAccess;
import org.orderwatch.cases.supportcase.SupportCaseCommand.CloseCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.GrantAccess;
import org.orderwatch.cases.supportcase.SupportCaseCommand.LiftBar;
import org.orderwatch.cases.supportcase.SupportCaseCommand.LinkPerson;
import org.orderwatch.cases.supportcase.SupportCaseCommand.LinkProceeding;
import org.orderwatch.cases.supportcase.SupportCaseCommand.OpenCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.ReopenCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.UnassignCase;
import org.orderwatch.cases.supportcase.SupportCaseCommand.UnlinkPerson;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.web.ETags;
import org.orderwatch.kernel.web.RefusedException;

/**
 * The agency's work for one client. What is asked twice is refused the second time, so that the
 * history tells only what changed something. Each handler returns the event that it recorded, so
 * that the ledger follows from it in the same transaction.
 */
@SuppressWarnings("NullAway.Init") // Axon makes it empty and then replays its events.
final class SupportCase {

  @AggregateIdentifier private CaseId id;
  private PersonId client;
  private boolean closed;
  private final Set<UserId> advocates = new HashSet<>();
  private final Set<UserId> letIn = new HashSet<>();
  private final Set<UserId> barred = new HashSet<>();
  private final Map<PersonId, SupportCaseEvent.PersonLinked> linked = new HashMap<>();
  private final Set<ProceedingId> proceedings = new HashSet<>();

  SupportCase() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  SupportCaseEvent handle(OpenCase command) {
    return record(new SupportCaseEvent.Opened(command.caseId(), command.client(), command.on()));
  }

  @CommandHandler
  SupportCaseEvent handle(AssignCase command) {
    seen(command.seen());
    refuseIf(barred.contains(command.advocate()), CaseRefusal.COLLEAGUE_BARRED);
    refuseIf(advocates.contains(command.advocate()), CaseRefusal.ALREADY_SO);
    return record(new SupportCaseEvent.Assigned(id, command.advocate(), command.on()));
  }

  @CommandHandler
  SupportCaseEvent handle(UnassignCase command) {
    seen(command.seen());
    refuseIf(!advocates.contains(command.advocate()), CaseRefusal.ALREADY_SO);
    return record(new SupportCaseEvent.Unassigned(id, command.advocate(), command.on()));
  }

  @CommandHandler
  SupportCaseEvent handle(CloseCase command) {
    seen(command.seen());
    refuseIf(closed, CaseRefusal.ALREADY_SO);
    return record(new SupportCaseEvent.Closed(id, command.on()));
  }

  @CommandHandler
  SupportCaseEvent handle(ReopenCase command) {
    seen(command.seen());
    refuseIf(!closed, CaseRefusal.ALREADY_SO);
    return record(new SupportCaseEvent.Reopened(id, command.on()));
  }

  @CommandHandler
  SupportCaseEvent handle(LinkPerson command) {
    seen(command.seen());
    refuseIf(command.person().equals(client), CaseRefusal.CLIENT_HERSELF);
    var event =
        new SupportCaseEvent.PersonLinked(id, command.person(), command.to(), command.how());
    refuseIf(event.equals(linked.get(command.person())), CaseRefusal.ALREADY_SO);
    return record(event);
  }

  @CommandHandler
  SupportCaseEvent handle(UnlinkPerson command) {
    seen(command.seen());
    refuseIf(!linked.containsKey(command.person()), CaseRefusal.ALREADY_SO);
    return record(new SupportCaseEvent.PersonUnlinked(id, command.person()));
  }

  @CommandHandler
  SupportCaseEvent handle(LinkProceeding command) {
    seen(command.seen());
    refuseIf(proceedings.contains(command.proceeding()), CaseRefusal.ALREADY_SO);
    return record(new SupportCaseEvent.ProceedingLinked(id, command.proceeding()));
  }

  @CommandHandler
  SupportCaseEvent handle(AddNote command) {
    seen(command.seen());
    return record(new SupportCaseEvent.NoteAdded(id, command.note(), command.on()));
  }

  @CommandHandler
  SupportCaseEvent handle(GrantAccess command) {
    seen(command.seen());
    refuseIf(barred.contains(command.user()), CaseRefusal.COLLEAGUE_BARRED);
    refuseIf(letIn.contains(command.user()), CaseRefusal.ALREADY_SO);
    return record(new SupportCaseEvent.AccessGranted(id, command.user()));
  }

  @CommandHandler
  SupportCaseEvent handle(BarAccess command) {
    seen(command.seen());
    refuseIf(barred.contains(command.user()), CaseRefusal.ALREADY_SO);
    return record(new SupportCaseEvent.AccessBarred(id, command.user()));
  }

  @CommandHandler
  SupportCaseEvent handle(LiftBar command) {
    seen(command.seen());
    refuseIf(!barred.contains(command.user()), CaseRefusal.ALREADY_SO);
    return record(new SupportCaseEvent.AccessBarLifted(id, command.user()));
  }

  @EventSourcingHandler
  void on(SupportCaseEvent event) {
    switch (event) {
      case SupportCaseEvent.Opened opened -> {
        id = opened.caseId();
        client = opened.client();
      }
      case SupportCaseEvent.Assigned assigned -> advocates.add(assigned.advocate());
      case SupportCaseEvent.Unassigned unassigned -> advocates.remove(unassigned.advocate());
      case SupportCaseEvent.Closed _ -> closed = true;
      case SupportCaseEvent.Reopened _ -> closed = false;
      case SupportCaseEvent.PersonLinked link -> linked.put(link.person(), link);
      case SupportCaseEvent.PersonUnlinked link -> linked.remove(link.person());
      case SupportCaseEvent.ProceedingLinked link -> proceedings.add(link.proceeding());
      case SupportCaseEvent.NoteAdded _ -> {
        // A note changes nothing that is decided here.
      }
      case SupportCaseEvent.AccessGranted granted -> letIn.add(granted.user());
      case SupportCaseEvent.AccessBarred bar -> barred.add(bar.user());
      case SupportCaseEvent.AccessBarLifted bar -> barred.remove(bar.user());
    }
  }

  private static SupportCaseEvent record(SupportCaseEvent event) {
    apply(event);
    return event;
  }

  private static void seen(@Nullable Long seen) {
    ETags.require(seen == null ? OptionalLong.empty() : OptionalLong.of(seen), getVersion());
  }

  private static void refuseIf(boolean so, CaseRefusal reason) {
    if (so) {
      throw new RefusedException(reason);
    }
  }
}
