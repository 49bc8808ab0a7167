create table segment (
    id text primary key,
    tenant text not null,
    segment_key text not null,
    name jsonb not null,
    description text,
    kind text not null,
    rule text not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint segment_key_key unique (tenant, segment_key)
);

alter table segment enable row level security;
create policy tenant_wall on segment using (tenant = current_setting('kept.tenant', true));

create table segment_version (
    id text primary key,
    tenant text not null,
    segment_id text not null references segment (id) on delete cascade,
    number bigint not null,
    rule text not null,
    saved_at timestamptz not null,
    constraint segment_version_number_key unique (segment_id, number)
);

create index segment_version_segment_idx on segment_version (tenant, segment_id);

alter table segment_version enable row level security;
create policy tenant_wall on segment_version using (tenant = current_setting('kept.tenant', true));

-- Derived: a customer's stay in a segment, from from_day until the day before to_day.
create table segment_membership (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    segment_id text not null references segment (id) on delete cascade,
    from_day date not null,
    to_day date,
    constraint segment_membership_range check (to_day is null or to_day > from_day)
);

create index segment_membership_segment_idx on segment_membership (tenant, segment_id, customer_id);
create index segment_membership_customer_idx on segment_membership (tenant, customer_id);

alter table segment_membership enable row level security;
create policy tenant_wall on segment_membership using (tenant = current_setting('kept.tenant', true));

-- Derived: what was last told of a customer's memberships, and how often.
create table customer_segments (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    memberships jsonb not null,
    version bigint not null,
    constraint customer_segments_id_is_customer check (id = customer_id)
);

create index customer_segments_tenant_idx on customer_segments (tenant, customer_id);

alter table customer_segments enable row level security;
create policy tenant_wall on customer_segments using (tenant = current_setting('kept.tenant', true));
