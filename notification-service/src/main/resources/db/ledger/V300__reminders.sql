-- What became of each reminder; written in the transaction of the events that say so. Never dropped.
create table reminder (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  reminder_id uuid not null,
  order_id uuid not null,
  proceeding_id uuid not null,
  kind varchar(40) not null,
  rests_on date not null,
  due_at timestamptz not null,
  state varchar(12) not null
    check (state in ('SCHEDULED', 'DELIVERED', 'ACKNOWLEDGED', 'ALREADY_PAST', 'CANCELLED')),
  delivered_at timestamptz,
  primary key (agency, reminder_id)
);
create index reminder_order on reminder (agency, order_id);
create index reminder_due on reminder (due_at) where state = 'SCHEDULED';
select orderwatch_tenant_table('reminder', 'select, update');

-- Who has a reminder in an inbox. Without a user it lies on the board of the agency.
create table inbox (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  reminder_id uuid not null,
  user_id uuid,
  put_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  unique nulls not distinct (agency, reminder_id, user_id)
);
create index inbox_of_user on inbox (agency, user_id, put_at desc, reminder_id);
select orderwatch_tenant_table('inbox', 'select, update');

-- One mail to one user. The address is never kept: it is asked for when sending.
create table mail_delivery (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  reminder_id uuid not null,
  user_id uuid not null,
  order_id uuid not null,
  message_id varchar(80) not null,
  correlation varchar(64) not null,
  state varchar(12) not null
    check (state in ('QUEUED', 'SENDING', 'REPEATING', 'SENT', 'UNCERTAIN', 'FAILED')),
  uncertain boolean not null default false,
  attempts integer not null default 0,
  cause varchar(40),
  changed_at timestamptz not null,
  primary key (agency, reminder_id, user_id)
);
create index mail_uncertain on mail_delivery (agency, changed_at) where uncertain;
select orderwatch_tenant_table('mail_delivery', 'select');

-- db-scheduler's table: one row for each thing that is due.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
select orderwatch_worker_table('scheduled_tasks');
