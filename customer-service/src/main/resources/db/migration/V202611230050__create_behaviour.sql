create table behaviour_event (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    event_id text, -- erasure takes it away
    name text not null,
    occurred_at timestamptz not null,
    day date not null, -- the tenant's local one when it came
    properties jsonb,
    source text not null,
    usable boolean not null,
    created_at timestamptz not null,
    constraint behaviour_event_event_id_key unique (tenant, event_id)
);

create index behaviour_event_customer_idx on behaviour_event (customer_id, day, name);
create index behaviour_event_occurred_at_idx on behaviour_event (tenant, occurred_at, id);

alter table behaviour_event enable row level security;
create policy tenant_wall on behaviour_event using (tenant = current_setting('kept.tenant', true));

-- The version of what is told of a customer's day: it must rise though events move between customers.
create sequence behaviour_version;

-- What was dropped is only counted; nothing here says whose it was.
create table behaviour_drop (
    tenant text not null,
    day date not null,
    reason text not null,
    count bigint not null,
    constraint behaviour_drop_pk primary key (tenant, day, reason)
);

alter table behaviour_drop enable row level security;
create policy tenant_wall on behaviour_drop using (tenant = current_setting('kept.tenant', true));
