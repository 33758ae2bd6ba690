package org.orderwatch.kernel.web;

import org.apache.kafka.common.KafkaException;
import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the event store, the database and the broker throw, as refusals. */
final class StoreProblems implements ProblemMapping {

  @Override
  public @Nullable RefusedException map(Throwable exception) {
    return switch (exception) {
      case AggregateDeletedException _ -> RefusedException.notFound();
      case AggregateNotFoundException _ -> RefusedException.notFound();
      case ConcurrencyException _ -> new RefusedException(ProblemCode.CONFLICT);
      case KafkaException _,
          CannotCreateTransactionException _,
          DataAccessResourceFailureException _,
          TransientDataAccessResourceException _,
          QueryTimeoutException _ ->
          new RefusedException(ProblemCode.UNAVAILABLE);
      default -> null;
    };
  }
}
