-- The tier that others were told of, and when time alone may change something next. Everything else is derived.
create table loyalty_account (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    tier text,
    tier_since timestamptz,
    due_at timestamptz,
    version bigint not null,
    constraint loyalty_account_customer_key unique (customer_id),
    constraint loyalty_account_customer_fk foreign key (customer_id) references customer (id) on delete cascade
);

create index loyalty_account_due_idx on loyalty_account (due_at) where due_at is not null;

alter table loyalty_account enable row level security;
create policy tenant_wall on loyalty_account using (tenant = current_setting('kept.tenant', true));

-- The worker goes through all tenants, therefore with the owner's rights; it learns ids only.
create function due_loyalty_accounts(until timestamptz, most integer)
    returns table (due_tenant text, due_customer text)
    language sql security definer set search_path from current
as $$
    select tenant, customer_id from loyalty_account where due_at <= until order by due_at limit most
$$;
revoke execute on function due_loyalty_accounts(timestamptz, integer) from public;
grant execute on function due_loyalty_accounts(timestamptz, integer) to "${appRole}";
