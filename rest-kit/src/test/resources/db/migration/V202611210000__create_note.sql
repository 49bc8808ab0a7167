create table note (
    tenant     text        not null,
    id         text        not null,
    name       text        not null,
    priority   integer,
    due        timestamptz,
    version    bigint      not null,
    constraint note_pk primary key (tenant, id),
    constraint note_name unique (tenant, name)
);
alter table note enable row level security;
create policy tenant_wall on note using (tenant = current_setting('kept.tenant', true));
