-- Where an outside survey tool hands in responses. The secret is needed to check its signatures, so it cannot be a hash.

create table response_hook (
    id         text        primary key,
    tenant     text        not null,
    name       text        not null,
    survey_id  text        not null,
    channel    text        not null,
    secret     text        not null,
    signature  jsonb       not null,
    mapping    jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint response_hook_tenant_id unique (tenant, id)
);
create index response_hook_by_creation on response_hook (tenant, created_at, id);

alter table response_hook enable row level security;
create policy tenant_wall on response_hook using (tenant = current_setting('kept.tenant', true));

-- Who calls has no token of ours, so nobody knows the tenant yet: this one question is asked with the owner's right.
create function find_response_hook(hook_id text) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select h.tenant from public.response_hook h where h.id = hook_id
$$;
revoke execute on function find_response_hook(text) from public;
grant execute on function find_response_hook(text) to "${appRole}";

-- What became of each delivery; its content is in the response only.
create table response_delivery (
    id          text        primary key,
    tenant      text        not null,
    hook_id     text        not null,
    external_id text,
    status      text        not null,
    response_id text,
    problem     text,
    faults      jsonb       not null,
    received_at timestamptz not null,
    constraint response_delivery_hook foreign key (tenant, hook_id) references response_hook (tenant, id) on delete cascade
);
create index response_delivery_by_hook on response_delivery (tenant, hook_id, received_at, id);

alter table response_delivery enable row level security;
create policy tenant_wall on response_delivery using (tenant = current_setting('kept.tenant', true));
