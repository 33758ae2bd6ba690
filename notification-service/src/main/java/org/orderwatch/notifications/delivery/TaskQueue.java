package org.orderwatch.notifications.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.util.List;
import javax.sql.DataSource;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Schedules within the worker's transaction that runs, so that a task exists only with its reason.
 */
@Component
class TaskQueue {

  private final SchedulerClient client;
  private final JdbcTemplate worker;

  TaskQueue(@Worker DataSource worker, @Worker JdbcTemplate workerJdbcTemplate) {
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(worker)).build();
    this.worker = workerJdbcTemplate;
  }

  /** Schedules all; a task of the same name that waits already gets the new time. */
  void schedule(List<SchedulableInstance<?>> due) {
    if (due.isEmpty()) {
      return;
    }
    worker.batchUpdate(
        "delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked",
        due.stream().map(task -> new Object[] {task.getTaskName(), task.getId()}).toList());
    client.scheduleBatch(due);
  }
}
