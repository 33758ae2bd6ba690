-- A docket number is encrypted under a key of its own and found again by a keyed token.
create table docket (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  docket uuid not null,
  court uuid not null,
  token varchar(22) not null,
  cipher text not null,
  primary key (agency, docket),
  unique (agency, court, token),
  foreign key (agency, court) references court (agency, court)
);
select orderwatch_tenant_table('docket', 'select, insert');
