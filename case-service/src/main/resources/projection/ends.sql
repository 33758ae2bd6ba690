-- What comes up for whom. Days are calendar days as the courts wrote them; an end is the first day
-- after the last, infinity means open. The viewer is a user, or the zero id for all supervisors.

-- Facts: each order that no act has ended, each hearing, each person of a proceeding.
create table order_end (
  agency uuid not null,
  proceeding uuid not null,
  order_id uuid not null,
  form varchar(20) not null,
  granted_on date not null,
  earliest date not null,
  expected date,
  latest date not null,
  basis varchar(20) not null,
  restraints jsonb not null,
  primary key (agency, proceeding, order_id)
);
select orderwatch_tenant_table('order_end', 'select');

create table not_served (
  agency uuid not null,
  proceeding uuid not null,
  order_id uuid not null,
  restrained uuid not null,
  failed_attempts integer not null,
  until date not null,
  primary key (agency, proceeding, order_id, restrained)
);
select orderwatch_tenant_table('not_served', 'select');

create table hearing (
  agency uuid not null,
  proceeding uuid not null,
  number integer not null,
  on_day date not null,
  at_instant timestamptz,
  zone varchar(64),
  primary key (agency, proceeding, number)
);
select orderwatch_tenant_table('hearing', 'select');

create table proceeding_person (
  agency uuid not null,
  proceeding uuid not null,
  person uuid not null,
  primary key (agency, proceeding, person)
);
create index proceeding_person_person on proceeding_person (agency, person);
select orderwatch_tenant_table('proceeding_person', 'select');

-- Facts: cases, who works on them, and proceedings taken in beside those of the client.
create table case_client (
  agency uuid not null,
  case_id uuid not null,
  client uuid not null,
  primary key (agency, case_id)
);
create index case_client_client on case_client (agency, client);
select orderwatch_tenant_table('case_client', 'select');

create table case_staff (
  agency uuid not null,
  case_id uuid not null,
  user_id uuid not null,
  assigned boolean not null default false,
  let_in boolean not null default false,
  barred boolean not null default false,
  primary key (agency, case_id, user_id)
);
select orderwatch_tenant_table('case_staff', 'select');

create table case_proceeding (
  agency uuid not null,
  case_id uuid not null,
  proceeding uuid not null,
  primary key (agency, case_id, proceeding)
);
create index case_proceeding_proceeding on case_proceeding (agency, proceeding);
select orderwatch_tenant_table('case_proceeding', 'select');

-- What follows, one row for each thing and viewer.
create table ending (
  agency uuid not null,
  viewer uuid not null,
  ends date not null,
  order_id uuid not null,
  latest date not null,
  proceeding uuid not null,
  primary key (agency, viewer, ends, order_id)
);
create index ending_unconfirmed on ending (agency, viewer, latest, order_id) where ends < latest;
create index ending_proceeding on ending (agency, proceeding);
select orderwatch_tenant_table('ending', 'select');

create table serving (
  agency uuid not null,
  viewer uuid not null,
  until date not null,
  order_id uuid not null,
  restrained uuid not null,
  proceeding uuid not null,
  primary key (agency, viewer, until, order_id, restrained)
);
create index serving_proceeding on serving (agency, proceeding);
select orderwatch_tenant_table('serving', 'select');

create table hearing_day (
  agency uuid not null,
  viewer uuid not null,
  on_day date not null,
  proceeding uuid not null,
  number integer not null,
  primary key (agency, viewer, on_day, proceeding, number)
);
create index hearing_day_proceeding on hearing_day (agency, proceeding);
select orderwatch_tenant_table('hearing_day', 'select');
