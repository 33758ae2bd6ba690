-- The agencies of this installation. Not under row-level security: signing in looks one up by its
-- code before any agency is known. Nothing but the code, the name and two settings stands here.
create table agency (
  id uuid primary key,
  code varchar(32) not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,31}$'),
  name varchar(120) not null,
  page_word varchar(30) not null default 'Notes',
  zone varchar(64) not null,
  created_at timestamptz not null
);
grant select, insert, update on agency to ${app_role};
grant select on agency to ${worker_role};

-- The people who work for an agency. Display name and mail address are sealed under the user's own
-- key; the generation grows whenever open sessions and tokens of the user must end.
create table staff_user (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid
    references agency,
  id uuid not null,
  user_name varchar(40) not null,
  display_name text not null,
  mail text,
  roles varchar(20)[] not null,
  supervisor uuid,
  conflict_supervisor boolean not null default false,
  disabled boolean not null default false,
  password_hash varchar(200) not null,
  must_change_password boolean not null,
  generation integer not null default 0,
  created_at timestamptz not null,
  primary key (agency, id),
  unique (agency, user_name),
  foreign key (agency, supervisor) references staff_user (agency, id)
);
select orderwatch_tenant_table('staff_user', 'select, insert, update');

-- Who changed which user, and how; ids and actions only.
create table staff_change (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid
    references agency,
  id bigint generated always as identity,
  changed_at timestamptz not null,
  changed_by varchar(64) not null,
  subject varchar(64) not null,
  action varchar(30) not null,
  primary key (agency, id)
);
select orderwatch_tenant_table('staff_change', 'select, insert');

-- Failed attempts to sign in, per sign-in name and per address. The key is a hash: neither stands
-- here. Belongs to no agency, because an attempt may name one that does not exist.
create table sign_in_attempt (
  attempt_key bytea primary key,
  attempts integer not null,
  window_ends timestamptz not null
);
create index sign_in_attempt_ended on sign_in_attempt (window_ends);
grant select, insert, update, delete on sign_in_attempt to ${app_role};

-- The key that signs tokens, sealed under the installation's own master keys.
create table signing_key (
  key_id varchar(64) primary key,
  sealed text not null,
  created_at timestamptz not null
);
grant select, insert on signing_key to ${app_role};
