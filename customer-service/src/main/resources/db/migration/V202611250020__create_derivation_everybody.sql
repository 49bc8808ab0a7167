-- A rule of a whole tenant has changed: its customers are still to be marked in derivation_due, those after a position.
create table derivation_everybody (
    id text primary key,
    tenant text not null,
    after_id text not null
);

create index derivation_everybody_tenant_idx on derivation_everybody (tenant, after_id, id);

alter table derivation_everybody enable row level security;
create policy tenant_wall on derivation_everybody using (tenant = current_setting('kept.tenant', true));

-- Customers are marked in the order of their ids, some at a time.
create index customer_tenant_id_idx on customer (tenant, id);

create or replace function derivation_tenants(at timestamptz) returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with recursive known as (
        (select tenant from public.derivation_due order by tenant limit 1)
        union all
        select (select d.tenant from public.derivation_due d where d.tenant > known.tenant order by d.tenant limit 1)
        from known where known.tenant is not null)
    select tenant from known
    where tenant is not null
      and exists (select 1 from public.derivation_due d where d.tenant = known.tenant and d.due_at <= at)
    union
    select tenant from public.derivation_everybody
$$;
