-- The application's role owns nothing. It may read and write the rows of every table of the owner, now and later.
grant usage on schema public to "${appRole}";
alter default privileges grant select, insert, update, delete on tables to "${appRole}";
alter default privileges grant usage, select on sequences to "${appRole}";

-- One row per request that came with an Idempotency-Key, written in the transaction of its effect.
create table idempotency_key (
    tenant      text        not null,
    subject     text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      integer,
    headers     jsonb,
    body        text,
    created_at  timestamptz not null default now(),
    constraint idempotency_key_pk primary key (tenant, subject, key)
);
create index idempotency_key_age on idempotency_key (created_at);
alter table idempotency_key enable row level security;
create policy tenant_wall on idempotency_key using (tenant = current_setting('kept.tenant', true));

-- Housekeeping goes through all tenants, therefore with the owner's rights.
create function purge_idempotency_keys(before timestamptz) returns bigint
    language sql security definer set search_path from current
as $$
    with gone as (delete from idempotency_key where created_at < before returning 1) select count(*) from gone
$$;
revoke execute on function purge_idempotency_keys(timestamptz) from public;
grant execute on function purge_idempotency_keys(timestamptz) to "${appRole}";

create table bulk_import (
    tenant       text        not null,
    id           text        not null,
    kind         text        not null,
    language     text        not null,
    content_type text        not null,
    parameters   jsonb       not null,
    status       text        not null,
    position     bigint      not null default 0, -- items whose results are committed
    created      bigint      not null default 0,
    updated      bigint      not null default 0,
    unchanged    bigint      not null default 0,
    failed       bigint      not null default 0,
    error        jsonb,
    created_at   timestamptz not null default now(),
    started_at   timestamptz,
    finished_at  timestamptz,
    lease_owner  uuid,
    lease_until  timestamptz,
    constraint bulk_import_pk primary key (tenant, id),
    constraint bulk_import_status
        check (status in ('UPLOADING', 'PENDING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'))
);
create index bulk_import_open on bulk_import (created_at) where status in ('UPLOADING', 'PENDING', 'RUNNING');
create index bulk_import_finished on bulk_import (finished_at);
alter table bulk_import enable row level security;
create policy tenant_wall on bulk_import using (tenant = current_setting('kept.tenant', true));

create table bulk_import_chunk (
    tenant    text    not null,
    import_id text    not null,
    number    integer not null,
    content   bytea   not null,
    constraint bulk_import_chunk_pk primary key (tenant, import_id, number),
    constraint bulk_import_chunk_import foreign key (tenant, import_id) references bulk_import (tenant, id)
        on delete cascade
);
alter table bulk_import_chunk alter column content set storage external;
alter table bulk_import_chunk enable row level security;
create policy tenant_wall on bulk_import_chunk using (tenant = current_setting('kept.tenant', true));

create table bulk_result (
    tenant      text   not null,
    import_id   text   not null,
    line        bigint not null,
    status      text   not null,
    id          text,
    external_id text,
    errors      jsonb,
    constraint bulk_result_pk primary key (tenant, import_id, line),
    constraint bulk_result_import foreign key (tenant, import_id) references bulk_import (tenant, id)
        on delete cascade
);
create index bulk_result_status on bulk_result (tenant, import_id, status, line);
alter table bulk_result enable row level security;
create policy tenant_wall on bulk_result using (tenant = current_setting('kept.tenant', true));

-- Gives the oldest import that nobody works on to a worker. A worker that dies loses it when its lease ends.
create function claim_bulk_import(claimer uuid, lease interval, kinds text[])
    returns table (claimed_tenant text, claimed_id text)
    language sql security definer set search_path from current
as $$
    update bulk_import
    set status = 'RUNNING', lease_owner = claimer, lease_until = clock_timestamp() + lease,
        started_at = coalesce(started_at, clock_timestamp())
    where (tenant, id) in (
        select tenant, id from bulk_import
        where status in ('PENDING', 'RUNNING') and kind = any (kinds)
          and (lease_until is null or lease_until < clock_timestamp())
        order by created_at limit 1 for update skip locked)
    returning tenant, id
$$;
revoke execute on function claim_bulk_import(uuid, interval, text[]) from public;
grant execute on function claim_bulk_import(uuid, interval, text[]) to "${appRole}";

-- Uploads that were never finished, and imports whose results nobody needs any more.
create function purge_bulk_imports(uploads_before timestamptz, finished_before timestamptz) returns bigint
    language sql security definer set search_path from current
as $$
    with gone as (
        delete from bulk_import
        where (status = 'UPLOADING' and created_at < uploads_before) or finished_at < finished_before
        returning 1)
    select count(*) from gone
$$;
revoke execute on function purge_bulk_imports(timestamptz, timestamptz) from public;
grant execute on function purge_bulk_imports(timestamptz, timestamptz) to "${appRole}";
