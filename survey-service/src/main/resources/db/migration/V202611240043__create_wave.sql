-- Waves: one survey put to one audience in one stretch of time, and the schedules that make waves by themselves.

create table wave_schedule (
    id         text        primary key,
    tenant     text        not null,
    wave       jsonb       not null,
    unit       text        not null,
    every      integer     not null,
    first_on   date        not null,
    at_time    time        not null,
    ends_on    date,
    active     boolean     not null,
    next_on    date,
    next_at    timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint wave_schedule_every check (every between 1 and 60)
);
create index wave_schedule_by_creation on wave_schedule (tenant, created_at, id);
create index wave_schedule_due on wave_schedule (tenant, next_at) where active;

create table wave (
    id                 text        primary key,
    tenant             text        not null,
    survey_id          text        not null,
    survey_version     integer,
    name               text        not null,
    channels           text        not null,
    segment            text,
    language           text,
    sender             text,
    starts_at          timestamptz,
    expires_after_days integer,
    expires_at         timestamptz,
    reminders          integer     not null,
    reminder_days      integer     not null,
    cooldown_days      integer,
    quota              integer,
    channel_quotas     jsonb       not null,
    segment_quotas     jsonb       not null,
    schedule_id        text,
    occurrence_on      date,
    status             text        not null,
    launched_at        timestamptz,
    closed_at          timestamptz,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    version            bigint      not null,
    constraint wave_occurs_once unique (tenant, schedule_id, occurrence_on)
);
create index wave_by_creation on wave (tenant, created_at, id);
create index wave_by_survey on wave (tenant, survey_id, created_at, id);

-- Whom a wave asks, as it was when it was launched.
create table wave_member (
    tenant        text not null,
    wave_id       text not null,
    customer_id   text not null,
    state         text not null,
    invitation_id text,
    constraint wave_member_pk primary key (tenant, wave_id, customer_id),
    constraint wave_member_wave foreign key (wave_id) references wave (id) on delete cascade
);
create index wave_member_waiting on wave_member (tenant, wave_id) where state = 'WAITING';

alter table wave_schedule enable row level security;
create policy tenant_wall on wave_schedule using (tenant = current_setting('kept.tenant', true));
alter table wave enable row level security;
create policy tenant_wall on wave using (tenant = current_setting('kept.tenant', true));
alter table wave_member enable row level security;
create policy tenant_wall on wave_member using (tenant = current_setting('kept.tenant', true));

create function tenants_with_due_waves() returns table (tenant text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct w.tenant from public.wave w
    where w.status = 'LAUNCHED' and w.starts_at <= clock_timestamp()
      and exists (select 1 from public.wave_member m
                  where m.tenant = w.tenant and m.wave_id = w.id and m.state = 'WAITING')
    union
    select s.tenant from public.wave_schedule s where s.active and s.next_at <= clock_timestamp()
$$;
revoke execute on function tenants_with_due_waves() from public;
grant execute on function tenants_with_due_waves() to "${appRole}";
