-- Every entry of every proceeding, as it was published; what holds of it is computed when read.
create table entry (
  agency uuid not null,
  proceeding uuid not null,
  sequence bigint not null,
  source text not null,
  reported_in uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  event text not null,
  primary key (agency, proceeding, sequence)
);
select orderwatch_tenant_table('entry', 'select');

-- Whom each entry names as petitioner, respondent, restrained or protected, and from whom that is
-- known. Not effective: an entry that was corrected.
create table party (
  agency uuid not null,
  person uuid not null,
  proceeding uuid not null,
  sequence bigint not null,
  source text not null,
  reported_in uuid,
  effective boolean not null,
  primary key (agency, person, proceeding, sequence)
);
create index party_proceeding on party (agency, proceeding, person);
select orderwatch_tenant_table('party', 'select');

-- What follows by rule, as the order service published it last.
create table standing (
  agency uuid not null,
  proceeding uuid not null,
  assessed text not null,
  primary key (agency, proceeding)
);
select orderwatch_tenant_table('standing', 'select');

-- The days on which somebody is restrained, for filters.
create table side (
  agency uuid not null,
  proceeding uuid not null,
  order_id uuid not null,
  restrained uuid not null,
  protects uuid not null,
  from_day date not null,
  until_day date not null,
  ends_from date,
  ends_until date,
  served boolean not null
);
create index side_restrained on side (agency, restrained, until_day, from_day);
create index side_protects on side (agency, protects, until_day, from_day);
create index side_proceeding on side (agency, proceeding);
select orderwatch_tenant_table('side', 'select');

create table hearing (
  agency uuid not null,
  proceeding uuid not null,
  on_day date not null
);
create index hearing_proceeding on hearing (agency, proceeding, on_day);
select orderwatch_tenant_table('hearing', 'select');
