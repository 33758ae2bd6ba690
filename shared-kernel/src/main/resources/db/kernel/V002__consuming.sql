-- A set of tables that a consumer fills: the live one, one that is being built anew, and one that
-- was live until a moment ago.
create table projection_copy (
  id bigint generated always as identity primary key,
  projection varchar(63) not null,
  state varchar(8) not null check (state in ('LIVE', 'BUILDING', 'OLD')),
  ddl_hash varchar(64) not null,
  started_at timestamptz not null,
  unique (projection, state)
);
select orderwatch_worker_table('projection_copy');
grant select on projection_copy to ${app_role};

-- The next offset that a copy has not applied.
create table projection_position (
  copy bigint not null references projection_copy on delete cascade,
  topic varchar(249) not null,
  partition integer not null,
  topic_id varchar(64) not null,
  next_offset bigint not null,
  primary key (copy, topic, partition)
);
select orderwatch_worker_table('projection_position');

-- The last sequence that a copy has applied of each aggregate.
create table projection_sequence (
  copy bigint not null references projection_copy on delete cascade,
  agency uuid not null,
  aggregate_id varchar(64) not null,
  last_sequence bigint not null,
  primary key (copy, aggregate_id, agency)
);
select orderwatch_tenant_table('projection_sequence', 'select');

-- Events that a copy could not apply, and later ones of their aggregates. A reference, no payload.
create table parked_event (
  copy bigint not null references projection_copy on delete cascade,
  topic varchar(249) not null,
  partition integer not null,
  record_offset bigint not null,
  agency uuid,
  aggregate_id varchar(64) not null,
  sequence bigint not null,
  event_id varchar(64) not null,
  event_type varchar(128) not null,
  reason varchar(8) not null check (reason in ('FAILED', 'BEHIND', 'GAP')),
  error_class varchar(255),
  attempts integer not null default 0,
  parked_at timestamptz not null,
  primary key (copy, topic, partition, record_offset)
);
create index parked_event_aggregate on parked_event (copy, aggregate_id, sequence);
select orderwatch_tenant_table('parked_event', 'select');
create unique index parked_event_once
  on parked_event (copy, aggregate_id, agency, sequence) where sequence >= 0;
