create table plan (
    id text primary key,
    tenant text not null,
    plan_key text not null,
    name jsonb not null,
    amount numeric(19, 4) not null,
    currency text not null,
    term text not null,
    grace_days integer not null,
    active boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint plan_key_key unique (tenant, plan_key),
    constraint plan_amount_not_negative check (amount >= 0)
);

alter table plan enable row level security;
create policy tenant_wall on plan using (tenant = current_setting('kept.tenant', true));
