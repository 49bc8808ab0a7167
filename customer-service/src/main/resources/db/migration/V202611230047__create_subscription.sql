create table subscription (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    external_id text,
    started_on date not null,
    ended_on date, -- first day without entitlement: of a cancellation at once, of a lapse once it has come
    due_on date, -- the next day on which the passing of time alone ends it
    plan text not null,
    amount numeric(19, 4) not null,
    currency text not null,
    quantity integer not null,
    term text not null,
    grace_days integer not null,
    changes jsonb not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint subscription_external_id_key unique (tenant, external_id),
    constraint subscription_amount_not_negative check (amount >= 0)
);

create index subscription_customer_idx on subscription (customer_id, started_on);
create index subscription_started_on_idx on subscription (tenant, started_on, id);
create index subscription_due_on_idx on subscription (due_on, tenant) where due_on is not null;

alter table subscription enable row level security;
create policy tenant_wall on subscription using (tenant = current_setting('kept.tenant', true));

create table subscription_term (
    id text primary key,
    tenant text not null,
    subscription_id text not null references subscription (id) on delete cascade,
    number integer not null,
    due_on date not null
);

create index subscription_term_subscription_idx on subscription_term (subscription_id);
create index subscription_term_due_on_idx on subscription_term (tenant, due_on, id);

alter table subscription_term enable row level security;
create policy tenant_wall on subscription_term using (tenant = current_setting('kept.tenant', true));

-- Time passes for all tenants at once, therefore with the owner's rights.
create function subscription_tenants(today date) returns setof text
    language sql security definer set search_path from current
as $$
    select distinct tenant from subscription where due_on <= today
$$;
revoke execute on function subscription_tenants(date) from public;
grant execute on function subscription_tenants(date) to "${appRole}";
