-- The tables of Spring Authorization Server. The principal of an authorization is a user id or a
-- client id, never a name. They belong to no agency; a client of an agency carries it in its
-- settings.
create table oauth2_registered_client (
  id varchar(100) primary key,
  client_id varchar(100) not null unique,
  client_id_issued_at timestamptz default current_timestamp not null,
  client_secret varchar(200),
  client_secret_expires_at timestamptz,
  client_name varchar(200) not null,
  client_authentication_methods varchar(1000) not null,
  authorization_grant_types varchar(1000) not null,
  redirect_uris varchar(1000),
  post_logout_redirect_uris varchar(1000),
  scopes varchar(1000) not null,
  client_settings varchar(2000) not null,
  token_settings varchar(2000) not null
);
grant select, insert, update, delete on oauth2_registered_client to ${app_role};

create table oauth2_authorization_consent (
  registered_client_id varchar(100) not null,
  principal_name varchar(200) not null,
  authorities varchar(1000) not null,
  primary key (registered_client_id, principal_name)
);
grant select, insert, update, delete on oauth2_authorization_consent to ${app_role};

create table oauth2_authorization (
  id varchar(100) primary key,
  registered_client_id varchar(100) not null,
  principal_name varchar(200) not null,
  authorization_grant_type varchar(100) not null,
  authorized_scopes varchar(1000),
  attributes text,
  state varchar(500),
  authorization_code_value text,
  authorization_code_issued_at timestamptz,
  authorization_code_expires_at timestamptz,
  authorization_code_metadata text,
  access_token_value text,
  access_token_issued_at timestamptz,
  access_token_expires_at timestamptz,
  access_token_metadata text,
  access_token_type varchar(100),
  access_token_scopes varchar(1000),
  oidc_id_token_value text,
  oidc_id_token_issued_at timestamptz,
  oidc_id_token_expires_at timestamptz,
  oidc_id_token_metadata text,
  refresh_token_value text,
  refresh_token_issued_at timestamptz,
  refresh_token_expires_at timestamptz,
  refresh_token_metadata text,
  user_code_value text,
  user_code_issued_at timestamptz,
  user_code_expires_at timestamptz,
  user_code_metadata text,
  device_code_value text,
  device_code_issued_at timestamptz,
  device_code_expires_at timestamptz,
  device_code_metadata text
);
create index oauth2_authorization_principal on oauth2_authorization (principal_name);
create index oauth2_authorization_state on oauth2_authorization (state);
create index oauth2_authorization_code
  on oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_access on oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_refresh on oauth2_authorization using hash (refresh_token_value);
grant select, insert, update, delete on oauth2_authorization to ${app_role};

-- The clients that an agency has let in for its scripts, to list them; the secret's hash is with
-- the registered client.
create table agency_client (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid
    references agency,
  client_id uuid not null,
  label varchar(80) not null,
  roles varchar(20)[] not null,
  created_by varchar(64) not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency, client_id)
);
select orderwatch_tenant_table('agency_client', 'select, insert, update');
