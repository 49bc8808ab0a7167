create table churn_reason (
    id text primary key,
    tenant text not null,
    code text not null,
    label jsonb not null,
    parent text,
    active boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint churn_reason_code_key unique (tenant, code)
);

alter table churn_reason enable row level security;
create policy tenant_wall on churn_reason using (tenant = current_setting('kept.tenant', true));

create table churn_record (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    churned_on date not null,
    reasons jsonb not null, -- codes, the main one first; none while unknown
    source text,
    note text,
    automatic boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Not unique: two customers of which both churned on a day may be merged.
create index churn_record_customer_idx on churn_record (customer_id, churned_on);
create index churn_record_day_idx on churn_record (tenant, churned_on, id);

alter table churn_record enable row level security;
create policy tenant_wall on churn_record using (tenant = current_setting('kept.tenant', true));
