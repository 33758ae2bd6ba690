-- Which proceeding answers which, as the effective entries of each now stand. Kept in the
-- transaction that appends the entries, so that no cycle of cross-petitions can arise.
create table answered_proceeding (
  agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid,
  proceeding uuid not null,
  answers uuid not null,
  entry uuid not null,
  primary key (agency, proceeding)
);
select orderwatch_tenant_table('answered_proceeding');
