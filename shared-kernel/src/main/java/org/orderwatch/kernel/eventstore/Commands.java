package org.orderwatch.kernel.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands to aggregates. Needs an agency and a recorder in the thread. All exceptions come
 * as the handler threw them; an aggregate of another agency is {@code AggregateNotFoundException},
 * as if it did not exist.
 */
public final class Commands {

  private static final int ATTEMPTS = 6;

  private final CommandBus commandBus;
  private final EventStore eventStore;
  private final StoreTransactions transactions;
  private final SpringTransactionManager appTransactions;
  private final CommandTargetResolver targets = AnnotationCommandTargetResolver.builder().build();

  Commands(
      CommandBus commandBus,
      EventStore eventStore,
      StoreTransactions transactions,
      SpringTransactionManager appTransactions) {
    this.commandBus = commandBus;
    this.eventStore = eventStore;
    this.transactions = transactions;
    this.appTransactions = appTransactions;
  }

  /**
   * Sends one command, within the transaction that runs or in one of its own.
   *
   * @param command handled by exactly one aggregate
   * @return what it did; final only when the transaction commits
   */
  public Recorded send(Object command) {
    if (!transactions.runs()) {
      return inTransaction(() -> send(command));
    }
    CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command);
    List<DomainEventMessage<?>> events = new ArrayList<>();
    List<DomainEventMessage<?>> outer = RecordingEventStore.collecting();
    Outcome outcome = new Outcome();
    RecordingEventStore.collectInto(events);
    try {
      commandBus.dispatch(
          message,
          (_, result) -> {
            outcome.failure = result.isExceptional() ? result.exceptionResult() : null;
            outcome.result = result.isExceptional() ? null : result.getPayload();
          });
    } finally {
      RecordingEventStore.collectInto(outer);
    }
    if (outcome.failure != null) {
      throw unchecked(outcome.failure);
    }
    if (!events.isEmpty()) {
      DomainEventMessage<?> last = events.getLast();
      return new Recorded(
          last.getAggregateIdentifier(),
          last.getSequenceNumber(),
          events.stream().map(DomainEventMessage::getIdentifier).toList(),
          outcome.result);
    }
    String target = targets.resolveTarget(message).getIdentifier();
    long sequence = eventStore.lastSequenceNumberFor(target).orElse(-1L);
    return new Recorded(target, sequence, List.of(), outcome.result);
  }

  /**
   * Does work in one transaction of the app role, in which any number of commands may be sent and
   * rows be written. Events are appended at its end. If another request was faster on the same
   * aggregate the whole work is done again, a few times; so it must have no effect outside of the
   * transaction. Joins a transaction that runs already.
   *
   * @param work what to do
   * @return what the work gives
   * @param <T> the type of the result
   * @throws ConcurrencyException if others were faster each time
   */
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    if (transactions.runs()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (ConcurrencyException lost) {
        if (attempt == ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  private <T extends @Nullable Object> T once(Supplier<T> work) {
    if (CurrentUnitOfWork.isStarted()) {
      throw new IllegalStateException("Within a command handler there is a transaction already");
    }
    DefaultUnitOfWork<?> unit = new DefaultUnitOfWork<>(new GenericMessage<>("transaction"));
    unit.start();
    try {
      unit.attachTransaction(appTransactions);
    } catch (RuntimeException noTransaction) {
      unit.rollback(noTransaction);
      throw noTransaction;
    }
    ResultMessage<T> result =
        unit.executeWithResult(work::get, RollbackConfigurationType.ANY_THROWABLE);
    if (result.isExceptional()) {
      throw unchecked(result.exceptionResult());
    }
    return result.getPayload();
  }

  private static RuntimeException unchecked(Throwable failure) {
    return switch (failure) {
      case RuntimeException runtime -> runtime;
      case Error error -> throw error;
      default -> new CommandFailed(failure);
    };
  }

  /** Where the callback leaves what it was told. */
  private static final class Outcome {
    private @Nullable Throwable failure;
    private @Nullable Object result;
  }

  /** A command handler threw a checked exception. */
  private static final class CommandFailed extends AxonException {
    private static final long serialVersionUID = 1L;

    CommandFailed(Throwable cause) {
      super("A command failed", cause);
    }
  }
}
