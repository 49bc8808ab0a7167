-- What each source said of each attribute of a customer. Rows are never changed but for their standing.
create table attribute_value (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    attribute text not null,
    source text not null,
    value text,
    withdrawn boolean not null,
    effective_at timestamptz not null,
    recorded_at timestamptz not null,
    standing text not null,
    conflicting boolean not null,
    constraint attribute_value_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    constraint attribute_value_standing check (standing in ('WINS', 'YIELDS', 'PAST'))
);

create index attribute_value_customer_idx on attribute_value (tenant, customer_id, attribute);
create index attribute_value_conflict_idx on attribute_value (tenant, recorded_at, id) where conflicting;

alter table attribute_value enable row level security;
create policy tenant_wall on attribute_value using (tenant = current_setting('kept.tenant', true));

create table source_ranking (
    id text primary key,
    tenant text not null,
    sources jsonb not null,
    version bigint not null,
    updated_at timestamptz not null,
    constraint source_ranking_tenant_key unique (tenant)
);

alter table source_ranking enable row level security;
create policy tenant_wall on source_ranking using (tenant = current_setting('kept.tenant', true));
