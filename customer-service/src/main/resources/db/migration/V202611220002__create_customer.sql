create table customer (
    id text primary key,
    tenant text not null,
    external_id text,
    name text,
    type text not null,
    email text,
    phone text,
    country text,
    region text,
    city text,
    acquisition_channel text,
    attributes jsonb not null,
    customer_since timestamptz,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint customer_external_id_key unique (tenant, external_id)
);

create index customer_created_at_idx on customer (tenant, created_at, id);
create index customer_name_idx on customer (tenant, lower(name) text_pattern_ops);

alter table customer enable row level security;
create policy tenant_wall on customer using (tenant = current_setting('kept.tenant', true));
