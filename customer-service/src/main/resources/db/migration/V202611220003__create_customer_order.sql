-- An order is always read and written whole, so its lines live in the row.
create table customer_order (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    external_id text,
    ordered_at timestamptz not null,
    currency text not null,
    amount numeric(19, 4) not null,
    cost numeric(19, 4),
    lines jsonb not null,
    refunded numeric(19, 4) not null default 0,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint customer_order_external_id_key unique (tenant, external_id),
    constraint customer_order_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    constraint customer_order_amount_not_negative check (amount >= 0),
    constraint customer_order_refunded_range check (refunded between 0 and amount)
);

create index customer_order_customer_idx on customer_order (customer_id, ordered_at, id);
create index customer_order_ordered_at_idx on customer_order (tenant, ordered_at, id);

alter table customer_order enable row level security;
create policy tenant_wall on customer_order using (tenant = current_setting('kept.tenant', true));
