create table touchpoint (
    id text primary key,
    tenant text not null,
    touchpoint_key text not null,
    label jsonb not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint touchpoint_key_key unique (tenant, touchpoint_key)
);

alter table touchpoint enable row level security;
create policy tenant_wall on touchpoint using (tenant = current_setting('kept.tenant', true));

create table interaction (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    external_id text,
    channel text not null,
    touchpoint text,
    direction text not null,
    started_at timestamptz not null,
    duration_seconds integer,
    agent_id text,
    outcome text,
    first_response_at timestamptz,
    resolved_on_first_contact boolean,
    summary text,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint interaction_external_id_key unique (tenant, external_id)
);

create index interaction_customer_idx on interaction (customer_id, started_at, id);
create index interaction_started_at_idx on interaction (tenant, started_at, id);
create index interaction_touchpoint_idx on interaction (tenant, touchpoint) where touchpoint is not null;

alter table interaction enable row level security;
create policy tenant_wall on interaction using (tenant = current_setting('kept.tenant', true));
