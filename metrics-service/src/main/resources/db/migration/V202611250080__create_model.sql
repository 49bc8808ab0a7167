-- SPDX-License-Identifier: Apache-2.0
-- Models, their fits one after another, and what the newest sound fit expects of each customer.

create table model (
    id           text        collate "C" primary key,
    tenant       text        collate "C" not null,
    kind         text        not null,
    definition   jsonb       not null,
    refit_days   integer,
    next_fit_at  timestamptz,
    created_by   text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null,
    constraint model_of_tenant unique (tenant, id)
);
create index model_due on model (next_fit_at) where next_fit_at is not null;

create table model_fit (
    tenant       text        collate "C" not null,
    model_id     text        collate "C" not null,
    number       integer     not null,
    status       text        not null,
    cut          date,
    stage        text,
    done         bigint      not null default 0,
    total        bigint,
    attempts     integer     not null default 0,
    leased_until timestamptz,
    reason       text,
    result       jsonb,
    requested_by text        not null,
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    constraint model_fit_pk primary key (tenant, model_id, number),
    constraint model_fit_model foreign key (tenant, model_id) references model (tenant, id) on delete cascade,
    constraint model_fit_status
        check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'BOUNDARY', 'FAILED', 'CANCELLED'))
);
create index model_fit_open on model_fit (tenant, requested_at) where status in ('QUEUED', 'RUNNING');

create table model_prediction (
    tenant             text   collate "C" not null,
    model_id           text   collate "C" not null,
    customer_id        text   collate "C" not null,
    fit                integer not null,
    expected_purchases double precision,
    expected_value     double precision,
    value_low          double precision,
    value_high         double precision,
    alive_probability  double precision,
    churn_probability  double precision,
    value_at_risk      double precision,
    past_value         double precision,
    growth             double precision,
    cohort             text,
    attributes         jsonb  not null,
    segments           text[] not null,
    contributions      jsonb,
    constraint model_prediction_pk primary key (tenant, model_id, fit, customer_id),
    constraint model_prediction_fit foreign key (tenant, model_id, fit)
        references model_fit (tenant, model_id, number) on delete cascade
);
create index model_prediction_by_customer on model_prediction (tenant, customer_id);
create index model_prediction_by_value on model_prediction (tenant, model_id, fit, expected_value, customer_id);
create index model_prediction_by_risk on model_prediction (tenant, model_id, fit, value_at_risk, customer_id);
create index model_prediction_by_churn on model_prediction (tenant, model_id, fit, churn_probability, customer_id);

alter table model enable row level security;
create policy tenant_wall on model using (tenant = current_setting('kept.tenant', true));
alter table model_fit enable row level security;
create policy tenant_wall on model_fit using (tenant = current_setting('kept.tenant', true));
alter table model_prediction enable row level security;
create policy tenant_wall on model_prediction using (tenant = current_setting('kept.tenant', true));

-- Who has a fit to be made, or one whose maker is gone. Names tenants only, with the owner's right.
create function tenants_with_due_models() returns table (tenant text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select fit.tenant from public.model_fit fit
    where fit.status = 'QUEUED' or (fit.status = 'RUNNING' and fit.leased_until < clock_timestamp())
    union
    select model.tenant from public.model model where model.next_fit_at <= clock_timestamp()
$$;
revoke execute on function tenants_with_due_models() from public;
grant execute on function tenants_with_due_models() to "${appRole}";
