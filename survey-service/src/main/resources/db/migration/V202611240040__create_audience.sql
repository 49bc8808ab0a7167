-- What the customer feed told of customers that matters when they are to be asked. No personal data: segment attributes,
-- consents, stays in segments, how and how often somebody wants to be contacted.

create table respondent (
    tenant             text    not null,
    customer_id        text    not null,
    version            bigint  not null,
    attributes         jsonb   not null,
    preferred_channel  text,
    contacts_per_month integer,
    language           text,
    constraint respondent_pk primary key (tenant, customer_id)
);

create table respondent_consent (
    tenant      text   not null,
    customer_id text   not null,
    purpose     text   not null,
    version     bigint not null,
    periods     jsonb  not null,
    constraint respondent_consent_pk primary key (tenant, customer_id, purpose)
);

-- All stays of a customer under one version, so that an older event cannot bring a stay back.
create table respondent_stays (
    tenant      text   not null,
    customer_id text   not null,
    version     bigint not null,
    constraint respondent_stays_pk primary key (tenant, customer_id)
);

create table segment_stay (
    tenant      text not null,
    customer_id text not null,
    segment     text not null,
    from_day    date not null,
    to_day      date,
    constraint segment_stay_pk primary key (tenant, customer_id, segment, from_day)
);
create index segment_stay_by_segment on segment_stay (tenant, segment, customer_id);

create table segment_ref (
    tenant      text    not null,
    segment_id  text    not null,
    segment_key text    not null,
    version     bigint  not null,
    deleted     boolean not null,
    constraint segment_ref_pk primary key (tenant, segment_id)
);
create index segment_ref_by_key on segment_ref (tenant, segment_key);

create table business_zone (
    tenant  text   not null,
    version bigint not null,
    zone    text   not null,
    constraint business_zone_pk primary key (tenant)
);

alter table respondent enable row level security;
create policy tenant_wall on respondent using (tenant = current_setting('kept.tenant', true));
alter table respondent_consent enable row level security;
create policy tenant_wall on respondent_consent using (tenant = current_setting('kept.tenant', true));
alter table respondent_stays enable row level security;
create policy tenant_wall on respondent_stays using (tenant = current_setting('kept.tenant', true));
alter table segment_stay enable row level security;
create policy tenant_wall on segment_stay using (tenant = current_setting('kept.tenant', true));
alter table segment_ref enable row level security;
create policy tenant_wall on segment_ref using (tenant = current_setting('kept.tenant', true));
alter table business_zone enable row level security;
create policy tenant_wall on business_zone using (tenant = current_setting('kept.tenant', true));

-- When the feed starts anew, all of it is filled again; the wall would show one tenant's rows only.
create function forget_audience() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from public.respondent;
    delete from public.respondent_consent;
    delete from public.respondent_stays;
    delete from public.segment_stay;
    delete from public.segment_ref;
    delete from public.business_zone;
$$;
revoke execute on function forget_audience() from public;
grant execute on function forget_audience() to "${appRole}";
