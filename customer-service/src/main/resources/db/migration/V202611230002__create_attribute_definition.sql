create table attribute_definition (
    id text primary key,
    tenant text not null,
    key text not null,
    type text not null,
    choices jsonb not null,
    label_en text not null,
    label_zh_cn text not null,
    personal boolean not null,
    required boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint attribute_definition_key_key unique (tenant, key)
);

alter table attribute_definition enable row level security;
create policy tenant_wall on attribute_definition using (tenant = current_setting('kept.tenant', true));
