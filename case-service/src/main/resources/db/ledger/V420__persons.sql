-- Who people are, sealed under a key of each person. A row is never changed, a new version is added.
create table person_detail (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  person uuid not null,
  version integer not null check (version > 0),
  sequence bigint not null,
  name text not null,
  birth_date text,
  agency_ref text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (agency, person, version)
);
select orderwatch_tenant_table('person_detail');
create index person_detail_recorder on person_detail (agency, recorded_by, person) where version = 1;

-- Keyed blind tokens of the present version, equality only; deleted with the person.
create table person_token (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  token text not null,
  person uuid not null,
  primary key (agency, token, person)
);
create index person_token_person on person_token (agency, person);
select orderwatch_tenant_table('person_token');

-- The agency's own reference names one person.
create table person_ref (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  token text not null,
  person uuid not null,
  primary key (agency, token),
  unique (agency, person)
);
select orderwatch_tenant_table('person_ref');
