create table visit_plan (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    title text,
    kind text not null,
    owner_id text,
    first_on date not null,
    every_days integer,
    every_months integer,
    until_on date,
    active boolean not null,
    current_on date,
    check_at timestamptz,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint visit_plan_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    constraint visit_plan_owner_fk foreign key (owner_id) references agent (id),
    constraint visit_plan_interval check ((every_days is null) <> (every_months is null))
);

create index visit_plan_customer_idx on visit_plan (tenant, customer_id, id);
create index visit_plan_created_at_idx on visit_plan (tenant, created_at, id);
create index visit_plan_check_idx on visit_plan (check_at, tenant) where check_at is not null;

alter table visit_plan enable row level security;
create policy tenant_wall on visit_plan using (tenant = current_setting('kept.tenant', true));

-- The plan and the complaint are named, not referenced: a task stays when they are gone.
create table task (
    id text primary key,
    tenant text not null,
    customer_id text,
    complaint_id text,
    title text,
    kind text not null,
    owner_id text,
    due_on date not null,
    due_at timestamptz not null,
    timed boolean not null,
    status text not null,
    outcome text,
    settled_at timestamptz,
    plan_id text,
    occasion text,
    occasion_key text,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint task_occasion_key unique (tenant, occasion_key),
    constraint task_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    constraint task_owner_fk foreign key (owner_id) references agent (id)
);

create index task_due_at_idx on task (tenant, due_at, id);
create index task_due_on_idx on task (tenant, due_on, id);
create index task_created_at_idx on task (tenant, created_at, id);
create index task_customer_idx on task (tenant, customer_id, due_at, id);
create index task_owner_idx on task (tenant, owner_id, due_at, id);
create index task_plan_idx on task (tenant, plan_id, due_on) where plan_id is not null;

alter table task enable row level security;
create policy tenant_wall on task using (tenant = current_setting('kept.tenant', true));

create index customer_birthday_idx on customer (tenant, substring(details #>> '{person,birthDate}' from 6 for 5));

-- The wall keeps the application from seeing all tenants at once; which of them have something due it must know.
create function tenants_with_due_visit_plans() returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct tenant from public.visit_plan where check_at < clock_timestamp()
$$;
revoke execute on function tenants_with_due_visit_plans() from public;
grant execute on function tenants_with_due_visit_plans() to "${appRole}";
