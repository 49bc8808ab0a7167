create table tenant_settings (
    id text primary key,
    tenant text not null,
    zone text not null,
    week_start text not null,
    currency text not null,
    business_model text not null,
    presence_rule text not null,
    presence_days integer not null,
    dimensions jsonb not null,
    version bigint not null,
    updated_at timestamptz not null,
    constraint tenant_settings_tenant_key unique (tenant),
    constraint tenant_settings_presence_days_range check (presence_days between 1 and 3650)
);

alter table tenant_settings enable row level security;
create policy tenant_wall on tenant_settings using (tenant = current_setting('kept.tenant', true));
