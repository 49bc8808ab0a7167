-- Who did what that others must be able to trace. Each entry holds the hash of the one before it, per tenant: whoever
-- changes or removes one, even as the owner, breaks the chain from there on.
create table audit_entry (
    id text primary key,
    tenant text not null,
    sequence bigint not null,
    recorded_at timestamptz not null,
    actor text not null,
    action text not null,
    entity text not null,
    details jsonb not null,
    previous_hash text not null,
    hash text not null,
    constraint audit_entry_sequence_key unique (tenant, sequence),
    constraint audit_entry_sequence_positive check (sequence > 0),
    constraint audit_entry_details_object check (jsonb_typeof(details) = 'object')
);

create index audit_entry_entity_idx on audit_entry (tenant, entity, sequence);
create index audit_entry_recorded_idx on audit_entry (tenant, recorded_at, id);

create function refuse_change_of_audit_entry() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit_entry();

alter table audit_entry enable row level security;
create policy tenant_wall on audit_entry using (tenant = current_setting('kept.tenant', true));

revoke update, delete, truncate on audit_entry from "${appRole}";
