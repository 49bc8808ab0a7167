create table service_target (
    id text primary key,
    tenant text not null,
    severity text not null,
    first_response_minutes integer not null,
    resolution_minutes integer not null,
    calendar_id text,
    version bigint not null,
    updated_at timestamptz not null,
    constraint service_target_severity_key unique (tenant, severity),
    constraint service_target_calendar_fk foreign key (calendar_id) references business_calendar (id)
);

alter table service_target enable row level security;
create policy tenant_wall on service_target using (tenant = current_setting('kept.tenant', true));

-- The order and the calendar are named, not referenced: what was complained of, and how it was timed, stays true
-- when they are gone.
create table complaint (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    external_id text,
    opened_at timestamptz not null,
    channel text,
    category text,
    severity text not null,
    subject text,
    body text,
    product text,
    order_id text,
    agent_id text,
    team_id text,
    solution text,
    compensation numeric(19, 4),
    currency text not null,
    satisfaction jsonb,
    status text not null,
    stops jsonb not null,
    last_step_at timestamptz not null,
    step_count integer not null,
    reopen_count integer not null,
    first_responded_at timestamptz,
    investigating_at timestamptz,
    resolved_at timestamptz,
    followed_up_at timestamptz,
    closed_at timestamptz,
    calendar_id text,
    first_response_target integer,
    resolution_target integer,
    first_response_minutes bigint,
    resolution_minutes bigint,
    first_response_breached boolean not null,
    resolution_breached boolean not null,
    first_response_told boolean not null,
    resolution_told boolean not null,
    next_breach_at timestamptz,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint complaint_external_id_key unique (tenant, external_id),
    constraint complaint_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    constraint complaint_agent_fk foreign key (agent_id) references agent (id),
    constraint complaint_team_fk foreign key (team_id) references team (id),
    constraint complaint_compensation_positive check (compensation > 0)
);

create index complaint_opened_at_idx on complaint (tenant, opened_at, id);
create index complaint_created_at_idx on complaint (tenant, created_at, id);
create index complaint_customer_idx on complaint (tenant, customer_id, opened_at, id);
create index complaint_agent_idx on complaint (tenant, agent_id, opened_at, id);
create index complaint_next_breach_idx on complaint (next_breach_at, tenant) where next_breach_at is not null;

alter table complaint enable row level security;
create policy tenant_wall on complaint using (tenant = current_setting('kept.tenant', true));

create table complaint_step (
    id text primary key,
    tenant text not null,
    complaint_id text not null,
    position integer not null,
    kind text not null,
    happened_at timestamptz not null,
    agent_id text,
    note text,
    constraint complaint_step_position_key unique (tenant, complaint_id, position),
    constraint complaint_step_complaint_fk foreign key (complaint_id) references complaint (id) on delete cascade,
    constraint complaint_step_agent_fk foreign key (agent_id) references agent (id)
);

create index complaint_step_complaint_idx on complaint_step (complaint_id);

alter table complaint_step enable row level security;
create policy tenant_wall on complaint_step using (tenant = current_setting('kept.tenant', true));

-- The wall keeps the application from seeing all tenants at once; which of them have something due it must know.
create function tenants_with_due_complaints() returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct tenant from public.complaint where next_breach_at < clock_timestamp()
$$;
revoke execute on function tenants_with_due_complaints() from public;
grant execute on function tenants_with_due_complaints() to "${appRole}";
