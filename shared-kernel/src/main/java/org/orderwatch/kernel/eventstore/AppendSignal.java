package org.orderwatch.kernel.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.orderwatch.kernel.boundary.Boundary;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells listeners, after the transaction has committed, that there are new events. */
public final class AppendSignal {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * Adds a listener.
   *
   * @param listener called by the thread that committed; must return at once
   */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  void appended() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    for (TransactionSynchronization known :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof Notice notice && notice.signal() == this) {
        return;
      }
    }
    TransactionSynchronizationManager.registerSynchronization(new Notice(this));
  }

  private record Notice(AppendSignal signal) implements TransactionSynchronization {

    @Override
    public void afterCommit() {
      Boundary.EVENTS_COMMITTED.pass();
      signal.listeners.forEach(Runnable::run);
    }
  }
}
