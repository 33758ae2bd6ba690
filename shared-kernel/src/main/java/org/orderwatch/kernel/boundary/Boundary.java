package org.orderwatch.kernel.boundary;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * A moment between two steps, at which a test can end the process to prove that nothing is lost and
 * nothing doubled. The hook is a {@code Consumer<String>} service that only tests put on the class
 * path; without one, passing a boundary does nothing.
 */
public enum Boundary {
  /** Events are appended, their transaction is not committed. */
  EVENTS_APPENDED,
  /** The transaction with the events is committed, nobody has the answer. */
  EVENTS_COMMITTED,
  /** A batch lies on the broker, the publisher's position is not committed. */
  BATCH_PUBLISHED,
  /** A projection's rows are written, its transaction is not committed. */
  BATCH_PROJECTED,
  /** A projection's rows and position are committed. */
  BATCH_COMMITTED,
  /** A reminder lies in the inbox, its transaction is not committed. */
  REMINDER_DELIVERED,
  /** A mail is marked as being sent, SMTP has not begun. */
  MAIL_SENDING,
  /** The mail server took the mail, the outcome is not committed. */
  MAIL_SENT,
  /** A chunk of an import is recorded, the job's progress is not. */
  IMPORT_CHUNK_RECORDED;

  @SuppressWarnings("rawtypes")
  private static final List<Consumer> HOOKS =
      ServiceLoader.load(Consumer.class).stream().map(ServiceLoader.Provider::get).toList();

  /** Tells the hooks that this boundary is being passed. */
  @SuppressWarnings("unchecked")
  public void pass() {
    for (Consumer<String> hook : HOOKS) {
      hook.accept(name());
    }
  }
}
