-- A cost of one day has the same first and last day. Both days belong to it.
create table cost (
    id text primary key,
    tenant text not null,
    external_id text,
    type text not null,
    currency text not null,
    amount numeric(19, 4) not null,
    first_day date not null,
    last_day date not null,
    channel text,
    campaign_id text,
    customer_id text,
    segment text,
    note text,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint cost_external_id_key unique (tenant, external_id),
    constraint cost_campaign_fk foreign key (campaign_id) references campaign (id),
    constraint cost_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    constraint cost_type_known check (type in ('MARKETING', 'SALES', 'PROMOTION', 'SERVICING', 'TOOLS')),
    constraint cost_amount_positive check (amount > 0),
    constraint cost_days_ordered check (first_day <= last_day)
);

create index cost_first_day_idx on cost (tenant, first_day, id);
create index cost_campaign_idx on cost (tenant, campaign_id);
create index cost_customer_idx on cost (customer_id, first_day, id);

alter table cost enable row level security;
create policy tenant_wall on cost using (tenant = current_setting('kept.tenant', true));
