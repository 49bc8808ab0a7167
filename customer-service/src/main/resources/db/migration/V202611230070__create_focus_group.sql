create table focus_group (
    id text primary key,
    tenant text not null,
    title text not null,
    place text,
    held_at timestamptz not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index focus_group_held_idx on focus_group (tenant, held_at, id);
create index focus_group_created_idx on focus_group (tenant, created_at, id);

alter table focus_group enable row level security;
create policy tenant_wall on focus_group using (tenant = current_setting('kept.tenant', true));

create table focus_group_attendance (
    id text primary key,
    tenant text not null,
    focus_group_id text not null references focus_group (id),
    customer_id text not null references customer (id) on delete cascade,
    attended_at timestamptz not null,
    version bigint not null
);

create index focus_group_attendance_group_idx on focus_group_attendance (focus_group_id);
create index focus_group_attendance_customer_idx on focus_group_attendance (customer_id, attended_at, id);

alter table focus_group_attendance enable row level security;
create policy tenant_wall on focus_group_attendance using (tenant = current_setting('kept.tenant', true));

-- What a customer said goes with the customer; what nobody is named for stays with the session.
create table focus_group_note (
    id text primary key,
    tenant text not null,
    focus_group_id text not null references focus_group (id),
    position integer not null,
    customer_id text references customer (id) on delete cascade,
    code text not null,
    text text,
    noted_at timestamptz not null
);

create index focus_group_note_group_idx on focus_group_note (focus_group_id, position);
create index focus_group_note_customer_idx on focus_group_note (customer_id, noted_at, id);
create index focus_group_note_code_idx on focus_group_note (tenant, noted_at, code);

alter table focus_group_note enable row level security;
create policy tenant_wall on focus_group_note using (tenant = current_setting('kept.tenant', true));
