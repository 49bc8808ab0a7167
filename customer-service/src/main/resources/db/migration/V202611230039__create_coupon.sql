create table coupon (
    id text primary key,
    tenant text not null,
    key text not null,
    name jsonb not null,
    kind text not null,
    currency text,
    amount numeric(19, 4),
    percent numeric(19, 4),
    products jsonb not null,
    valid_from date not null,
    valid_until date not null,
    per_customer integer not null,
    total integer,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint coupon_key_key unique (tenant, key),
    constraint coupon_days_ordered check (valid_from <= valid_until)
);

create index coupon_created_at_idx on coupon (tenant, created_at, id);

alter table coupon enable row level security;
create policy tenant_wall on coupon using (tenant = current_setting('kept.tenant', true));
