-- What one unit of a currency is worth in the tenant's own, from a local day on until a later rate holds.
create table exchange_rate (
    id text primary key,
    tenant text not null,
    currency text not null,
    valid_from date not null,
    rate numeric(21, 12) not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint exchange_rate_day_key unique (tenant, currency, valid_from),
    constraint exchange_rate_positive check (rate > 0)
);

alter table exchange_rate enable row level security;
create policy tenant_wall on exchange_rate using (tenant = current_setting('kept.tenant', true));

-- An amount in the current tenant's currency, at the rate of the day; null where no rate is known.
create function in_tenant_currency(amount numeric, of_currency text, on_day date) returns numeric
    language sql stable
    return case
        when of_currency = coalesce((select s.currency from tenant_settings s
            where s.tenant = current_setting('kept.tenant')), 'CNY') then amount
        else round(amount * (select r.rate from exchange_rate r
            where r.tenant = current_setting('kept.tenant') and r.currency = of_currency and r.valid_from <= on_day
            order by r.valid_from desc limit 1), 4)
    end;

-- The same for a moment, which belongs to a day of the tenant's zone.
create function in_tenant_currency(amount numeric, of_currency text, at timestamptz) returns numeric
    language sql stable
    return in_tenant_currency(amount, of_currency, cast(at at time zone coalesce((select s.zone from tenant_settings s
        where s.tenant = current_setting('kept.tenant')), 'UTC') as date));
