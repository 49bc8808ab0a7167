-- The task by which a loop that survey-service opened is closed: one for each loop, however often it is told.
alter table task
    add column loop_id text,
    add constraint task_loop unique (tenant, loop_id);

-- Loops that have been told and have no task yet.
create table opened_loop (
    id     text        primary key,
    tenant text        not null,
    loop   jsonb       not null,
    heard_at timestamptz not null
);
create index opened_loop_by_tenant on opened_loop (tenant, id);

alter table opened_loop enable row level security;
create policy tenant_wall on opened_loop using (tenant = current_setting('kept.tenant', true));

create function tenants_with_opened_loops() returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct tenant from public.opened_loop
$$;
revoke execute on function tenants_with_opened_loops() from public;
grant execute on function tenants_with_opened_loops() to "${appRole}";
