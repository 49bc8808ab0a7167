create table win_back_offer (
    id text primary key,
    tenant text not null,
    customer_id text not null references customer (id) on delete cascade,
    kind text not null,
    campaign_id text references campaign (id),
    coupon_id text references coupon (id),
    agent_id text references agent (id),
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    currency text,
    cost numeric(19, 4),
    note text,
    stage text, -- of the customer when the offer was made
    declined_at timestamptz,
    outcome text not null,
    settled_at timestamptz,
    order_id text,
    subscription_id text,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint win_back_offer_window check (expires_at > offered_at)
);

create index win_back_offer_customer_idx on win_back_offer (customer_id, offered_at, id);
create index win_back_offer_offered_idx on win_back_offer (tenant, offered_at, id);
create index win_back_offer_open_idx on win_back_offer (expires_at, tenant) where outcome = 'OPEN';
create index win_back_offer_campaign_idx on win_back_offer (campaign_id) where campaign_id is not null;
create index win_back_offer_coupon_idx on win_back_offer (coupon_id) where coupon_id is not null;

alter table win_back_offer enable row level security;
create policy tenant_wall on win_back_offer using (tenant = current_setting('kept.tenant', true));

-- Time passes for all tenants at once, therefore with the owner's rights.
create function tenants_with_due_win_backs() returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct tenant from public.win_back_offer where outcome = 'OPEN' and expires_at <= clock_timestamp()
$$;
revoke execute on function tenants_with_due_win_backs() from public;
grant execute on function tenants_with_due_win_backs() to "${appRole}";
