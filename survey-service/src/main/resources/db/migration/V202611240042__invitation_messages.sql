-- How a message names its sender, and for whom messages are due.
alter table invitation add column sender_name text;

create function tenants_with_due_messages() returns table (tenant text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct i.tenant from public.invitation i where i.due_at <= clock_timestamp()
$$;
revoke execute on function tenants_with_due_messages() from public;
grant execute on function tenants_with_due_messages() to "${appRole}";
