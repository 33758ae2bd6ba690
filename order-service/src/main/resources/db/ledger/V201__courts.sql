-- Reference data of each agency; the id is derived from what the row says.
create table court (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  court uuid not null,
  jurisdiction varchar(9) not null,
  county varchar(200),
  name varchar(200),
  zone varchar(64),
  primary key (agency, court)
);
select orderwatch_tenant_table('court', 'select, insert, update');
