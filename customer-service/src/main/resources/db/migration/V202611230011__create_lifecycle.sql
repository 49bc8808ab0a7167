create table lifecycle_policy (
    id text primary key,
    tenant text not null,
    number integer not null,
    status text not null,
    rules jsonb not null,
    note text,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    published_at timestamptz,
    constraint lifecycle_policy_number_key unique (tenant, number),
    constraint lifecycle_policy_status check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED'))
);

-- Exactly one is in force.
create unique index lifecycle_policy_in_force on lifecycle_policy (tenant) where status = 'PUBLISHED';

alter table lifecycle_policy enable row level security;
create policy tenant_wall on lifecycle_policy using (tenant = current_setting('kept.tenant', true));

create table stage_override (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    stage text not null,
    reason text,
    from_day date not null,
    until_day date,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint stage_override_range check (until_day is null or until_day > from_day)
);

create index stage_override_customer_idx on stage_override (tenant, customer_id, from_day);

alter table stage_override enable row level security;
create policy tenant_wall on stage_override using (tenant = current_setting('kept.tenant', true));

-- Derived: what the worker last told of a customer. A customer without a history (one merged into another) has no stage.
create table customer_stage (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    stage text,
    since date,
    qualified boolean not null,
    version bigint not null,
    constraint customer_stage_id_is_customer check (id = customer_id)
);

create index customer_stage_stage_idx on customer_stage (tenant, stage, customer_id);

alter table customer_stage enable row level security;
create policy tenant_wall on customer_stage using (tenant = current_setting('kept.tenant', true));

-- Derived: the stage holds from on_day until the day before until_day.
create table stage_transition (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    on_day date not null,
    until_day date,
    from_stage text,
    to_stage text not null,
    won_back boolean not null,
    occurred_at timestamptz not null,
    constraint stage_transition_day_key unique (customer_id, on_day)
);

create index stage_transition_day_idx on stage_transition (tenant, on_day, until_day);

alter table stage_transition enable row level security;
create policy tenant_wall on stage_transition using (tenant = current_setting('kept.tenant', true));
