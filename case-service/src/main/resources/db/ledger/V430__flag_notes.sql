-- What people noted when they reviewed a flag, sealed under the key of a client whom it concerns.
-- It is seen with the flag and nowhere else: a flag between two clients must not show in the case of
-- either.
create table flag_note (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  note uuid not null,
  flag uuid not null,
  client uuid not null,
  text text not null,
  primary key (agency, note)
);
create index flag_note_flag on flag_note (agency, flag);
select orderwatch_tenant_table('flag_note', 'select, insert');
