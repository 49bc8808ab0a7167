create table refund (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    order_id text,
    external_id text,
    refunded_at timestamptz not null,
    currency text not null,
    amount numeric(19, 4) not null,
    reason text,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint refund_external_id_key unique (tenant, external_id),
    constraint refund_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    -- Both parents may cascade from one deleted customer; the order alone cannot go while a refund names it.
    constraint refund_order_fk foreign key (order_id) references customer_order (id) deferrable initially deferred,
    constraint refund_amount_positive check (amount > 0)
);

create index refund_customer_idx on refund (customer_id, refunded_at, id);
create index refund_order_idx on refund (order_id);
create index refund_refunded_at_idx on refund (tenant, refunded_at, id);

alter table refund enable row level security;
create policy tenant_wall on refund using (tenant = current_setting('kept.tenant', true));
