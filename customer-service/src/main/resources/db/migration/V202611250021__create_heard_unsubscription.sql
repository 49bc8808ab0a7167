-- Unsubscriptions that survey-service told of and that are no consent yet. A row waits for a moment only; whoever is gone by
-- then is left out, so it refers to no customer.
create table heard_unsubscription (
    id text primary key,
    tenant text not null,
    subject text not null,
    channel text not null,
    purpose text not null,
    unsubscribed_at timestamptz not null
);

create index heard_unsubscription_tenant_idx on heard_unsubscription (tenant, id);

alter table heard_unsubscription enable row level security;
create policy tenant_wall on heard_unsubscription using (tenant = current_setting('kept.tenant', true));

create function tenants_with_unsubscriptions() returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct tenant from public.heard_unsubscription
$$;
revoke execute on function tenants_with_unsubscriptions() from public;
grant execute on function tenants_with_unsubscriptions() to "${appRole}";
