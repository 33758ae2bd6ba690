-- The worker makes and swaps the schemas of projections.
do $$
begin
  execute format('grant create on database %I to ${worker_role}', current_database());
end
$$;

grant usage on schema public to ${app_role}, ${worker_role};

-- Puts a table with a column "agency" under row-level security: the app role reaches the rows of
-- the agency that the transaction has set, the worker role all rows, nobody else any. The rights
-- name what the app role may do; the worker role may do everything.
create function orderwatch_tenant_table(
    tenant_table regclass,
    app_rights text default 'select, insert, update, delete')
returns void
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
      'create policy app_agency on %s for all to ${app_role}'
      ' using (agency = nullif(current_setting(''app.agency'', true), '''')::uuid)'
      ' with check (agency = nullif(current_setting(''app.agency'', true), '''')::uuid)',
      tenant_table);
  execute format(
      'create policy worker_all on %s for all to ${worker_role} using (true) with check (true)',
      tenant_table);
  execute format('grant select, insert, update, delete on %s to ${worker_role}', tenant_table);
  if app_rights <> '' then
    execute format('grant %s on %s to ${app_role}', app_rights, tenant_table);
  end if;
end
$$;

-- Gives the worker role alone a table that belongs to no agency.
create function orderwatch_worker_table(worker_table regclass)
returns void
language plpgsql
as $$
begin
  execute format('grant select, insert, update, delete on %s to ${worker_role}', worker_table);
end
$$;

grant execute on function orderwatch_tenant_table(regclass, text) to ${app_role}, ${worker_role};
grant execute on function orderwatch_worker_table(regclass) to ${worker_role};
