-- What feedback speaks of: a tenant's code book, its rules, and every state that it was in.

create table code_book (
    tenant  text   primary key,
    version bigint not null
);

create table theme (
    id         text        primary key,
    tenant     text        not null,
    key        text        not null,
    parent_id  text,
    label_zh   text        not null,
    label_en   text        not null,
    phrases    jsonb       not null,
    exceptions jsonb       not null,
    active     boolean     not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint theme_key unique (tenant, key),
    constraint theme_of_tenant unique (tenant, id),
    constraint theme_parent foreign key (tenant, parent_id) references theme (tenant, id),
    constraint theme_not_its_own_parent check (parent_id <> id)
);
create index theme_by_parent on theme (tenant, parent_id) where parent_id is not null;

-- Appended, never changed: the code book as of any of its versions.
create table theme_change (
    id         text        primary key,
    tenant     text        not null,
    book       bigint      not null,
    theme_id   text        not null,
    theme      jsonb,
    changed_by text        not null,
    changed_at timestamptz not null,
    constraint theme_change_once unique (tenant, book)
);

alter table code_book enable row level security;
create policy tenant_wall on code_book using (tenant = current_setting('kept.tenant', true));
alter table theme enable row level security;
create policy tenant_wall on theme using (tenant = current_setting('kept.tenant', true));
alter table theme_change enable row level security;
create policy tenant_wall on theme_change using (tenant = current_setting('kept.tenant', true));
