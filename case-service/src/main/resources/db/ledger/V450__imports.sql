-- Imports of spreadsheets. The rows lie sealed under a key of the job and go when it ends.
create table import_job (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  id uuid not null,
  started_by uuid not null,
  state varchar(10) not null
    check (state in ('CHECKING', 'CHECKED', 'REFUSED', 'RECORDING', 'DONE', 'DISCARDED')),
  record boolean not null,
  corrections boolean not null,
  row_count integer not null,
  chunk_count integer not null,
  chunks_done integer not null default 0,
  rows_done integer not null default 0,
  entries_added integer not null default 0,
  entries_corrected integer not null default 0,
  correlation varchar(64) not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  claimed_until timestamptz,
  primary key (agency, id)
);
create index import_job_open on import_job (changed_at) where state in ('CHECKING', 'RECORDING', 'CHECKED');
select orderwatch_tenant_table('import_job');

create table import_chunk (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  job uuid not null,
  number integer not null,
  row_count integer not null,
  subject uuid not null,
  sealed text not null,
  primary key (agency, job, number)
);
select orderwatch_tenant_table('import_chunk');

-- What must be corrected (blocking) or what differs from what is recorded. No value of the file.
create table import_finding (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  job uuid not null,
  number bigint generated always as identity,
  row_number integer not null,
  column_name varchar(40),
  kind varchar(10) not null check (kind in ('PROBLEM', 'DIFFERENCE', 'WARNING')),
  code varchar(60) not null,
  message varchar(500) not null,
  found_in_chunk integer not null,
  primary key (agency, job, number)
);
create index import_finding_row on import_finding (agency, job, kind, row_number, number);
select orderwatch_tenant_table('import_finding');
