create table business_calendar (
    id text primary key,
    tenant text not null,
    name text not null,
    zone text not null,
    openings jsonb not null,
    special_days jsonb not null,
    holidays jsonb not null,
    is_default boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint business_calendar_name_key unique (tenant, name)
);

create unique index business_calendar_default_idx on business_calendar (tenant) where is_default;

alter table business_calendar enable row level security;
create policy tenant_wall on business_calendar using (tenant = current_setting('kept.tenant', true));
