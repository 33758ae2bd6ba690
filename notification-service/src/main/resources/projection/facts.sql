-- The orders whose end the court stated, each with the time at which that end was learnt.
create table ending_order (
  agency uuid not null,
  order_id uuid not null,
  proceeding_id uuid not null,
  granted_on date not null,
  last_day date,
  zone varchar(64) not null,
  learnt_at timestamptz not null,
  correlation varchar(64) not null,
  primary key (agency, order_id)
);
create index ending_order_proceeding on ending_order (agency, proceeding_id);

-- Who has to do with a proceeding, as petitioner, respondent, protected or restrained.
create table party (
  agency uuid not null,
  proceeding_id uuid not null,
  person_id uuid not null,
  primary key (agency, proceeding_id, person_id)
);

create table support_case (
  agency uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  open boolean not null,
  primary key (agency, case_id)
);
create index support_case_client on support_case (agency, client_id);

create table assignment (
  agency uuid not null,
  case_id uuid not null,
  user_id uuid not null,
  primary key (agency, case_id, user_id)
);

-- Proceedings whose reminders must be planned anew.
create table plan_queue (
  agency uuid not null,
  proceeding_id uuid not null,
  primary key (agency, proceeding_id)
);

select orderwatch_tenant_table('ending_order', 'select');
select orderwatch_tenant_table('party', 'select');
select orderwatch_tenant_table('support_case', 'select');
select orderwatch_tenant_table('assignment', 'select');
select orderwatch_tenant_table('plan_queue', 'select');
