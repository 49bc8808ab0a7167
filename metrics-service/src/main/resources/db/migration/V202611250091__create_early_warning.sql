-- SPDX-License-Identifier: Apache-2.0
-- Customers who may be leaving: of a customer each cause once, as long as it hangs on the same thing.

create table early_warning (
    id            text        collate "C" primary key,
    tenant        text        collate "C" not null,
    customer_id   text        collate "C" not null,
    cause         text        not null,
    anchor        text        not null,
    raised_on     date        not null,
    evidence      jsonb       not null,
    value_at_risk bigint      not null, -- ten-thousandths of the currency
    status        text        not null,
    outcome       text,
    changed_by    text,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    constraint early_warning_once unique (tenant, customer_id, cause, anchor)
);
create index early_warning_by_value on early_warning (tenant, value_at_risk desc, id desc);

-- Up to which day a tenant's customers have been looked at.
create table early_warning_day (
    tenant text collate "C" not null,
    id     text collate "C" not null,
    day    date not null,
    constraint early_warning_day_pk primary key (tenant, id)
);

alter table early_warning enable row level security;
create policy tenant_wall on early_warning using (tenant = current_setting('kept.tenant', true));
alter table early_warning_day enable row level security;
create policy tenant_wall on early_warning_day using (tenant = current_setting('kept.tenant', true));

-- Those with a closed day that nobody has looked at. Names tenants only, with the owner's right.
create function tenants_to_look_after() returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select g.tenant from public.generation g
    left join public.early_warning_day d on d.tenant = g.tenant
    where g.status = 'LIVE' and (d.day is null or d.day < g.horizon)
$$;
revoke execute on function tenants_to_look_after() from public;
grant execute on function tenants_to_look_after() to "${appRole}";
