create table campaign (
    id text primary key,
    tenant text not null,
    key text not null,
    name jsonb not null,
    channel text not null,
    kind text,
    currency text,
    budget numeric(19, 4),
    starts_on date not null,
    ends_on date,
    segment text,
    status text not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint campaign_key_key unique (tenant, key),
    constraint campaign_budget_not_negative check (budget >= 0),
    constraint campaign_status_known check (status in ('DRAFT', 'RUNNING', 'ENDED'))
);

create index campaign_starts_on_idx on campaign (tenant, starts_on, id);

alter table campaign enable row level security;
create policy tenant_wall on campaign using (tenant = current_setting('kept.tenant', true));

-- Not unique by customer: a merge may give one customer the places of two. What is counted is distinct customers.
create table campaign_member (
    id text primary key,
    tenant text not null,
    campaign_id text not null,
    customer_id text not null,
    added_at timestamptz not null,
    constraint campaign_member_campaign_fk foreign key (campaign_id) references campaign (id) on delete cascade,
    constraint campaign_member_customer_fk foreign key (customer_id) references customer (id) on delete cascade
);

create index campaign_member_campaign_idx on campaign_member (tenant, campaign_id, customer_id);
create index campaign_member_customer_idx on campaign_member (customer_id, added_at, id);

alter table campaign_member enable row level security;
create policy tenant_wall on campaign_member using (tenant = current_setting('kept.tenant', true));
