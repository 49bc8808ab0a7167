-- Whose stage and segments must be derived anew, and from when; one row per customer, nothing else keeps time.
create table derivation_due (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    due_at timestamptz not null,
    constraint derivation_due_id_is_customer check (id = customer_id)
);

create index derivation_due_tenant_idx on derivation_due (tenant, due_at);

alter table derivation_due enable row level security;
create policy tenant_wall on derivation_due using (tenant = current_setting('kept.tenant', true));

-- Customers that were there before this table.
insert into derivation_due select id, tenant, id, now() from customer;

-- The worker goes through all tenants, therefore with the owner's rights. One probe of the index per tenant.
create function derivation_tenants(at timestamptz) returns setof text
    language sql stable security definer set search_path from current
as $$
    with recursive known as (
        (select tenant from derivation_due order by tenant limit 1)
        union all
        select (select d.tenant from derivation_due d where d.tenant > known.tenant order by d.tenant limit 1)
        from known where known.tenant is not null)
    select tenant from known
    where tenant is not null
      and exists (select 1 from derivation_due d where d.tenant = known.tenant and d.due_at <= at)
$$;
revoke execute on function derivation_tenants(timestamptz) from public;
grant execute on function derivation_tenants(timestamptz) to "${appRole}";
