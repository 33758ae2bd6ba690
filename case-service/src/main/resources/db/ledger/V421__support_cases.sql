-- Written in the transaction of the case's event, because a bar must hold from that moment on and
-- no copy of it may lag behind. Ids and dates only.
create table case_file (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  case_id uuid not null,
  client uuid not null,
  closed boolean not null default false,
  opened_on date not null,
  sequence bigint not null,
  primary key (agency, case_id)
);
create index case_file_client on case_file (agency, client);
create index case_file_opened on case_file (agency, opened_on desc, case_id desc);
select orderwatch_tenant_table('case_file');

-- What each colleague has to do with a case. A bar wins over everything else.
create table case_staff (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  case_id uuid not null,
  user_id uuid not null,
  assigned boolean not null default false,
  let_in boolean not null default false,
  barred boolean not null default false,
  primary key (agency, case_id, user_id)
);
create index case_staff_user on case_staff (agency, user_id, case_id);
select orderwatch_tenant_table('case_staff');

create table case_person (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  case_id uuid not null,
  person uuid not null,
  linked_to text not null,
  how text not null,
  primary key (agency, case_id, person)
);
create index case_person_person on case_person (agency, person, case_id);
select orderwatch_tenant_table('case_person');

create table case_proceeding (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  case_id uuid not null,
  proceeding uuid not null,
  primary key (agency, case_id, proceeding)
);
select orderwatch_tenant_table('case_proceeding');

-- Texts under the key of the case's client.
create table note_text (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  note uuid not null,
  case_id uuid not null,
  client uuid not null,
  on_day date not null,
  text text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (agency, note)
);
create index note_text_case on note_text (agency, case_id, recorded_at desc, note);
select orderwatch_tenant_table('note_text');

create table access_reason (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  case_id uuid not null,
  sequence bigint not null,
  client uuid not null,
  user_id uuid not null,
  kind text not null check (kind in ('LET_IN', 'BARRED', 'BAR_LIFTED')),
  reason text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (agency, case_id, sequence)
);
select orderwatch_tenant_table('access_reason');

-- Who opened which case, for the auditor: ids only, never changed.
create table access_log (
  id bigint generated always as identity,
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  case_id uuid not null,
  user_id uuid not null,
  what text not null,
  correlation text,
  read_at timestamptz not null,
  primary key (agency, id)
);
create index access_log_case on access_log (agency, case_id, id desc);
create index access_log_user on access_log (agency, user_id, id desc);
select orderwatch_tenant_table('access_log', 'select, insert');
