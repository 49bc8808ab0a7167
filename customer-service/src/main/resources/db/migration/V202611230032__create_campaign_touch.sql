create table campaign_touch (
    id text primary key,
    tenant text not null,
    campaign_id text not null,
    customer_id text not null,
    external_id text,
    touched_at timestamptz not null,
    channel text not null,
    outcome text not null,
    order_id text,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint campaign_touch_external_id_key unique (tenant, external_id),
    constraint campaign_touch_campaign_fk foreign key (campaign_id) references campaign (id),
    constraint campaign_touch_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    constraint campaign_touch_order_fk foreign key (order_id) references customer_order (id) on delete set null
);

create index campaign_touch_campaign_idx on campaign_touch (tenant, campaign_id, customer_id);
create index campaign_touch_customer_idx on campaign_touch (customer_id, touched_at, id);
create index campaign_touch_touched_at_idx on campaign_touch (tenant, touched_at, id);
create index campaign_touch_order_idx on campaign_touch (order_id);

alter table campaign_touch enable row level security;
create policy tenant_wall on campaign_touch using (tenant = current_setting('kept.tenant', true));
