-- Which cases a proceeding belongs to, and who may see them.
create table proceeding_case (
  agency uuid not null,
  proceeding uuid not null,
  case_id uuid not null,
  primary key (agency, proceeding, case_id)
);
select orderwatch_tenant_table('proceeding_case', 'select');

create table case_user (
  agency uuid not null,
  case_id uuid not null,
  user_id uuid not null,
  standing varchar(8) not null check (standing in ('ASSIGNED', 'LET_IN', 'BARRED')),
  primary key (agency, case_id, user_id, standing)
);
select orderwatch_tenant_table('case_user', 'select');
