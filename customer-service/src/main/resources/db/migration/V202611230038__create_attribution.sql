create table attribution_policy (
    id text primary key,
    tenant text not null,
    rule text not null,
    window_days integer not null,
    version bigint not null,
    updated_at timestamptz not null,
    todo_after text, -- customers with a higher id are yet to follow this version; null when all do
    constraint attribution_policy_tenant_key unique (tenant),
    constraint attribution_policy_window_range check (window_days between 1 and 3650)
);

create index attribution_policy_todo_idx on attribution_policy (tenant) where todo_after is not null;

alter table attribution_policy enable row level security;
create policy tenant_wall on attribution_policy using (tenant = current_setting('kept.tenant', true));

create table customer_attribution (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    channel text not null,
    campaign_id text,
    because text not null,
    touch_id text,
    acquired_at timestamptz not null,
    version bigint not null,
    updated_at timestamptz not null,
    constraint customer_attribution_customer_key unique (customer_id),
    constraint customer_attribution_customer_fk foreign key (customer_id) references customer (id) on delete cascade
);

create index customer_attribution_channel_idx on customer_attribution (tenant, channel, campaign_id);

alter table customer_attribution enable row level security;
create policy tenant_wall on customer_attribution using (tenant = current_setting('kept.tenant', true));

-- The worker goes through all tenants, therefore with the owner's rights; it learns names of tenants only.
create function due_attribution_policies() returns table (due_tenant text)
    language sql security definer set search_path from current
as $$
    select tenant from attribution_policy where todo_after is not null
$$;
revoke execute on function due_attribution_policies() from public;
grant execute on function due_attribution_policies() to "${appRole}";
