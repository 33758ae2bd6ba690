package org.orderwatch.kernel.consuming;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.publishing.CloudEvent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells causes that may pass from those that will not. */
final class Failures {

  /**
   * Connection, authorization, rollback, resources, locks, operator, system, read-only standby and
   * a transaction that took too long.
   */
  private static final List<String> PASSING_STATES =
      List.of("08", "28", "40", "53", "55", "57", "58", "25006", "25P03", "25P04");

  private Failures() {}

  static boolean mayPass(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CloudEvent.Unreadable) {
        return false;
      }
      if (cause instanceof VirtualMachineError
          || cause instanceof SQLTransientException
          || cause instanceof SQLRecoverableException
          || cause instanceof TransientDataAccessException
          || cause instanceof RecoverableDataAccessException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof KafkaException
          || cause instanceof IOException
          || cause instanceof InterruptedException
          || cause instanceof SQLException sql && passing(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the server ended the transaction because it took too long. */
  static boolean tookTooLong(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && "25P04".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean passing(@Nullable String state) {
    return state != null && PASSING_STATES.stream().anyMatch(state::startsWith);
  }

  /** The class of the innermost cause, which says most and holds no data. */
  static String errorClass(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String state = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
    return cause.getClass().getName() + state;
  }
}
