-- What other currencies are worth in the tenant's own, as last told. A deleted one stays, so that an older version cannot come back.
create table exchange_rate (
    tenant     text collate "C" not null,
    id         text collate "C" not null,
    version    bigint  not null,
    currency   text    not null,
    valid_from date    not null,
    rate       numeric not null,
    source     text    not null,
    deleted    boolean not null,
    constraint exchange_rate_pk primary key (tenant, id)
);
create index exchange_rate_currency_idx on exchange_rate (tenant, currency, valid_from);

-- Who has amounts in another currency than the tenant's. Nobody is taken out again: the timeline decides.
create table foreign_customer (
    tenant      text collate "C" not null,
    currency    text collate "C" not null,
    customer_id text collate "C" not null,
    constraint foreign_customer_pk primary key (tenant, currency, customer_id)
);

-- Rates have changed: customers behind this one are still to be computed by the new ones. A currency, or * for everybody.
create table revaluation (
    tenant         text collate "C" not null,
    currency       text collate "C" not null,
    after_customer text collate "C" not null,
    constraint revaluation_pk primary key (tenant, currency)
);

alter table exchange_rate enable row level security;
create policy tenant_wall on exchange_rate using (tenant = current_setting('kept.tenant', true));
alter table foreign_customer enable row level security;
create policy tenant_wall on foreign_customer using (tenant = current_setting('kept.tenant', true));
alter table revaluation enable row level security;
create policy tenant_wall on revaluation using (tenant = current_setting('kept.tenant', true));

-- Names of tenants only, for the worker that goes from one to the next.
create function tenants_in_revaluation() returns setof text
    language sql stable security definer set search_path from current
as $$
    select tenant from revaluation group by tenant order by tenant
$$;
revoke execute on function tenants_in_revaluation() from public;
grant execute on function tenants_in_revaluation() to "${appRole}";
