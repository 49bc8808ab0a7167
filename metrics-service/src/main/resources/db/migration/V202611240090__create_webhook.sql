-- Who wants to be told of which events, and what became of it.

create table webhook_endpoint (
    id              text        collate "C" primary key,
    tenant          text        collate "C" not null,
    url             text        not null,
    description     text,
    event_types     text[]      not null,
    enabled         boolean     not null,
    disabled_reason text,
    disabled_at     timestamptz,
    secret          text        not null,
    former_secret   text,
    former_until    timestamptz,
    failing_since   timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    constraint webhook_endpoint_of_tenant unique (tenant, id)
);

-- An event once, for all endpoints that want it. The payload goes with the customer.
create table webhook_event (
    id          text        collate "C" primary key,
    tenant      text        collate "C" not null,
    event_id    text        not null,
    type        text        not null,
    subject     text        collate "C" not null,
    recorded_at timestamptz not null,
    payload     jsonb,
    created_at  timestamptz not null,
    constraint webhook_event_once unique (tenant, event_id),
    constraint webhook_event_of_tenant unique (tenant, id)
);
create index webhook_event_by_subject on webhook_event (tenant, subject);
create index webhook_event_by_age on webhook_event (created_at);

create table webhook_delivery (
    id           text        collate "C" primary key,
    tenant       text        collate "C" not null,
    endpoint_id  text        collate "C" not null,
    event        text        collate "C" not null,
    type         text        not null,
    status       text        not null,
    attempts     integer     not null,
    next_at      timestamptz,
    leased_until timestamptz,
    last_at      timestamptz,
    http_status  integer,
    error        text,
    created_at   timestamptz not null,
    constraint webhook_delivery_once unique (tenant, endpoint_id, event),
    constraint webhook_delivery_of_tenant unique (tenant, id),
    constraint webhook_delivery_endpoint foreign key (tenant, endpoint_id)
        references webhook_endpoint (tenant, id) on delete cascade,
    constraint webhook_delivery_event foreign key (tenant, event) references webhook_event (tenant, id) on delete cascade
);
create index webhook_delivery_due on webhook_delivery (tenant, endpoint_id, next_at) where status = 'PENDING';
create index webhook_delivery_due_everywhere on webhook_delivery (next_at) where status = 'PENDING';
create index webhook_delivery_by_event on webhook_delivery (event);

create table webhook_attempt (
    tenant      text        collate "C" not null,
    delivery_id text        collate "C" not null,
    number      integer     not null,
    at          timestamptz not null,
    millis      integer     not null,
    http_status integer,
    error       text,
    constraint webhook_attempt_pk primary key (tenant, delivery_id, number),
    constraint webhook_attempt_delivery foreign key (tenant, delivery_id)
        references webhook_delivery (tenant, id) on delete cascade
);

alter table webhook_endpoint enable row level security;
create policy tenant_wall on webhook_endpoint using (tenant = current_setting('kept.tenant', true));
alter table webhook_event enable row level security;
create policy tenant_wall on webhook_event using (tenant = current_setting('kept.tenant', true));
alter table webhook_delivery enable row level security;
create policy tenant_wall on webhook_delivery using (tenant = current_setting('kept.tenant', true));
alter table webhook_attempt enable row level security;
create policy tenant_wall on webhook_attempt using (tenant = current_setting('kept.tenant', true));

-- Which endpoints have something to be sent. Names ids only, with the owner's right.
create function webhook_endpoints_due() returns table (tenant text, endpoint_id text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct delivery.tenant, delivery.endpoint_id
    from public.webhook_delivery delivery
    join public.webhook_endpoint endpoint
      on endpoint.tenant = delivery.tenant and endpoint.id = delivery.endpoint_id and endpoint.enabled
    where delivery.status = 'PENDING' and delivery.next_at <= clock_timestamp()
      and (delivery.leased_until is null or delivery.leased_until < clock_timestamp())
$$;
revoke execute on function webhook_endpoints_due() from public;
grant execute on function webhook_endpoints_due() to "${appRole}";

-- What is old goes, whoever's it is: events, and with them their deliveries and attempts.
create function forget_webhook_events(before timestamptz) returns bigint
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with gone as (delete from public.webhook_event where created_at < before returning 1) select count(*) from gone
$$;
revoke execute on function forget_webhook_events(timestamptz) from public;
grant execute on function forget_webhook_events(timestamptz) to "${appRole}";
