package org.orderwatch.kernel.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the event store take part in the transaction that runs: the worker's where a consumer or
 * task has begun one, otherwise the app's. Begins one of the app's where none runs.
 */
final class StoreTransactions implements ConnectionProvider, TransactionManager {

  private static final Transaction JOINED =
      new Transaction() {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
      };

  private final DataSource app;
  private final DataSource worker;
  private final ConnectionProvider appConnections;
  private final ConnectionProvider workerConnections;
  private final TransactionManager appTransactions;

  StoreTransactions(DataSource app, DataSource worker, PlatformTransactionManager appTransactions) {
    this.app = app;
    this.worker = worker;
    this.appConnections = new SpringDataSourceConnectionProvider(app);
    this.workerConnections = new SpringDataSourceConnectionProvider(worker);
    this.appTransactions = new SpringTransactionManager(appTransactions);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return runs(worker) ? workerConnections.getConnection() : appConnections.getConnection();
  }

  /** Joins without a say: whoever began the transaction decides about its end. */
  @Override
  public Transaction startTransaction() {
    return runs() ? JOINED : appTransactions.startTransaction();
  }

  boolean runs() {
    return runs(app) || runs(worker);
  }

  private static boolean runs(DataSource dataSource) {
    return TransactionSynchronizationManager.getResource(dataSource)
            instanceof ResourceHolderSupport holder
        && holder.isSynchronizedWithTransaction();
  }
}
