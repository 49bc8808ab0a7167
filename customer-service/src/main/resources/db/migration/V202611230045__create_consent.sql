-- Decisions are only ever added; a merge may give them to another customer.
create table consent (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    purpose text not null,
    granted boolean not null,
    decided_at timestamptz not null,
    expires_at timestamptz,
    source text not null,
    text_version text,
    created_at timestamptz not null
);

create index consent_customer_idx on consent (tenant, customer_id, purpose, created_at, id);
create index consent_parent_idx on consent (customer_id);

alter table consent enable row level security;
create policy tenant_wall on consent using (tenant = current_setting('kept.tenant', true));

-- The version of what is told of a customer and a purpose: it must rise though rows move between customers.
create sequence consent_version;

create table consent_policy (
    id text primary key,
    tenant text not null,
    withdrawal text not null,
    version bigint not null,
    updated_at timestamptz not null,
    constraint consent_policy_tenant_key unique (tenant)
);

alter table consent_policy enable row level security;
create policy tenant_wall on consent_policy using (tenant = current_setting('kept.tenant', true));
