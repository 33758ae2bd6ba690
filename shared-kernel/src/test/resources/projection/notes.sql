create table note (
  agency uuid not null,
  book uuid not null,
  sequence bigint not null,
  note uuid not null,
  primary key (book, sequence)
);
select orderwatch_tenant_table('note', 'select');
