-- What was removed of whom, when and by whom. No reference to the customer: the certificate outlives its row.
create table erasure (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    reason text not null,
    requested_on date not null,
    erased_at timestamptz not null,
    erased_by text not null,
    sections jsonb not null,
    stored_copies jsonb not null,
    audit_entry_id text not null,
    audit_hash text not null,
    constraint erasure_customer_key unique (tenant, customer_id)
);

create index erasure_erased_at_idx on erasure (tenant, erased_at, id);

alter table erasure enable row level security;
create policy tenant_wall on erasure using (tenant = current_setting('kept.tenant', true));

-- Events are never changed, with one exception: the client's own number of an erased customer goes from those that were
-- told before. Only scrub_events does it, with the owner's right; places, versions and all that is counted stay.
create or replace function refuse_change_of_event_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('kept.erasing', true) = 'on' then
        return null;
    end if;
    raise exception 'event_log is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;

create function scrub_events(subjects text[], parts integer[]) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    wall constant text := current_setting('kept.tenant', true);
    scrubbed bigint;
begin
    -- First those that wait: the sequencer cannot take one meanwhile that still holds the number.
    update public.outbox_pending set data = data - 'externalId'
    where tenant = wall and subject = any (subjects) and data ? 'externalId';
    perform set_config('kept.erasing', 'on', true);
    update public.event_log set data = data - 'externalId'
    where part = any (parts) and tenant = wall and subject = any (subjects) and data ? 'externalId';
    get diagnostics scrubbed = row_count;
    perform set_config('kept.erasing', '', true);
    return scrubbed;
end $$;
revoke execute on function scrub_events(text[], integer[]) from public;
grant execute on function scrub_events(text[], integer[]) to "${appRole}";
