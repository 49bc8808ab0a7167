-- The customers that customer-service told of: enough to find a customer by its external id and to know who was deleted.
-- A deleted customer stays as a bare id, so that nothing is linked to it again.

create table customer_ref (
    tenant      text        not null,
    customer_id text        not null,
    external_id text,
    version     bigint      not null,
    deleted     boolean     not null,
    recorded_at timestamptz not null,
    constraint customer_ref_pk primary key (tenant, customer_id),
    constraint customer_ref_deleted_is_bare check (not deleted or external_id is null)
);
create index customer_ref_by_external_id on customer_ref (tenant, external_id) where external_id is not null;

alter table customer_ref enable row level security;
create policy tenant_wall on customer_ref using (tenant = current_setting('kept.tenant', true));

-- When the feed starts anew, every tenant's directory is filled again. The wall keeps the application from seeing all tenants
-- at once, so this one act runs with the owner's right.
create function forget_customer_refs() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from public.customer_ref
$$;
