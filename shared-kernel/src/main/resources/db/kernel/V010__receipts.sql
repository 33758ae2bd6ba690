-- Receipts of commands: what was answered under a key, without any body. Never derived, never dropped
-- by a rebuild; rows older than 30 days are deleted by the requests that follow.
create table receipt (
  id      bigint generated always as identity primary key,
  agency  uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  caller  text not null,
  key     text not null,
  request text not null,
  status  integer,
  ids     jsonb not null default '{}',
  etag    text,
  created timestamptz not null,
  constraint receipt_once unique (agency, caller, key)
);

create index receipt_by_age on receipt (agency, created);

select orderwatch_tenant_table('receipt');
