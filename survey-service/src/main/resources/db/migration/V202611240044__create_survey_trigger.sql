-- Surveys that follow what happens to a customer. An occasion stands for one event: whatever the feed tells again, it asks
-- once.

create table survey_trigger (
    id                 text        primary key,
    tenant             text        not null,
    survey_id          text        not null,
    name               text        not null,
    event              text        not null,
    delay_hours        integer     not null,
    max_age_days       integer     not null,
    channels           text        not null,
    language           text,
    sender             text,
    expires_after_days integer,
    cooldown_days      integer,
    active             boolean     not null,
    active_since       timestamptz not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    version            bigint      not null
);
create index survey_trigger_by_creation on survey_trigger (tenant, created_at, id);
create index survey_trigger_by_event on survey_trigger (tenant, event) where active;

create table trigger_occasion (
    tenant        text        not null,
    trigger_id    text        not null,
    occasion      text        not null,
    customer_id   text        not null,
    occurred_at   timestamptz not null,
    due_at        timestamptz not null,
    state         text        not null,
    invitation_id text,
    constraint trigger_occasion_pk primary key (tenant, trigger_id, occasion),
    constraint trigger_occasion_trigger foreign key (trigger_id) references survey_trigger (id) on delete cascade
);
create index trigger_occasion_waiting on trigger_occasion (tenant, due_at) where state = 'WAITING';
create index trigger_occasion_by_occasion on trigger_occasion (tenant, occasion) where state = 'WAITING';

alter table survey_trigger enable row level security;
create policy tenant_wall on survey_trigger using (tenant = current_setting('kept.tenant', true));
alter table trigger_occasion enable row level security;
create policy tenant_wall on trigger_occasion using (tenant = current_setting('kept.tenant', true));

create function tenants_with_due_occasions() returns table (tenant text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct o.tenant from public.trigger_occasion o join public.survey_trigger t on t.id = o.trigger_id
    where o.state = 'WAITING' and o.due_at <= clock_timestamp() and t.active
$$;
revoke execute on function tenants_with_due_occasions() from public;
grant execute on function tenants_with_due_occasions() to "${appRole}";
