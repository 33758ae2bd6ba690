-- Which orders and petitions between two persons oppose each other, and the flags that rest on it.
-- Persons of a pair stand in the order of their ids. Days are calendar days as the courts wrote
-- them; an end is the first day after the last, null means open.

-- What followed from the entries of each proceeding, version by version.
create table assessed (
  agency uuid not null,
  proceeding uuid not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  facts jsonb not null,
  primary key (agency, proceeding, sequence)
);
select orderwatch_tenant_table('assessed', 'select');

-- Which proceedings ever concerned a pair.
create table pair_proceeding (
  agency uuid not null,
  low uuid not null,
  high uuid not null,
  proceeding uuid not null,
  primary key (agency, low, high, proceeding)
);
create index pair_proceeding_by_proceeding on pair_proceeding (agency, proceeding);
select orderwatch_tenant_table('pair_proceeding', 'select');

-- Which pairs were compared, and a digest of what came out.
create table opposing (
  agency uuid not null,
  low uuid not null,
  high uuid not null,
  digest varchar(36) not null,
  primary key (agency, low, high)
);
select orderwatch_tenant_table('opposing', 'select');

-- What holds between two persons from one day to another; rows that touch make one episode.
create table segment (
  agency uuid not null,
  low uuid not null,
  high uuid not null,
  starts date not null,
  ends date,
  episode_starts date not null,
  mutual varchar(11),
  crossed varchar(11),
  dual varchar(11),
  pending varchar(11),
  stage varchar(9),
  primary key (agency, low, high, starts)
);
create index segment_by_high on segment (agency, high);
select orderwatch_tenant_table('segment', 'select');

-- What is shown for information and is no task.
create table notice (
  agency uuid not null,
  low uuid not null,
  high uuid not null,
  kind varchar(11) not null,
  proceedings uuid[] not null,
  order_id uuid not null,
  starts date not null,
  ends date not null,
  primary key (agency, low, high, kind, proceedings, order_id, starts)
);
create index notice_by_high on notice (agency, high);
select orderwatch_tenant_table('notice', 'select');

-- What one pair gave to a flag, since when it was known; null means nothing any more.
create table contribution (
  agency uuid not null,
  flag uuid not null,
  low uuid not null,
  high uuid not null,
  recorded_at timestamptz not null,
  proceedings uuid[] not null,
  stretches jsonb,
  primary key (agency, flag, low, high, recorded_at)
);
create index contribution_by_pair on contribution (agency, low, high, recorded_at);
select orderwatch_tenant_table('contribution', 'select');

-- The reviews of a flag, in order.
create table review (
  agency uuid not null,
  flag uuid not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  proceedings uuid[] not null,
  decision varchar(12) not null,
  because varchar(40),
  note uuid,
  content_seen varchar(200) not null,
  reviewed_by uuid not null,
  primary key (agency, flag, sequence)
);
select orderwatch_tenant_table('review', 'select');

-- The flags as they stand.
create table flag (
  agency uuid not null,
  flag uuid not null,
  proceedings uuid[] not null,
  raised_at timestamptz not null,
  changed_at timestamptz not null,
  kind varchar(7) not null,
  starts date not null,
  ends date,
  gone boolean not null,
  fingerprint varchar(200) not null,
  review_state varchar(12) not null,
  reopened boolean not null,
  content jsonb not null,
  primary key (agency, flag)
);
create index flag_queue on flag (agency, review_state, raised_at desc, flag desc);
select orderwatch_tenant_table('flag', 'select');

-- The persons of a flag.
create table flag_person (
  agency uuid not null,
  person uuid not null,
  flag uuid not null,
  primary key (agency, person, flag)
);
create index flag_person_by_flag on flag_person (agency, flag);
select orderwatch_tenant_table('flag_person', 'select');
