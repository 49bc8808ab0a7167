-- SPDX-License-Identifier: Apache-2.0
-- Values that a tenant has declared for export, in their newest state. A value that changes gets the next number of its
-- export, so that whoever comes with a number learns what has changed behind it.

create table value_export (
    id        text   collate "C" primary key,
    tenant    text   collate "C" not null,
    key       text   collate "C" not null,
    from_day  date   not null,
    series    jsonb  not null,
    version   bigint not null,
    changes   bigint not null default 0,   -- the last number that a change was given
    -- How far the values have been looked through.
    pass      bigint not null default 0,
    position  integer,                     -- the next slice of this pass; null: all have been looked at
    basis     text   not null default '',  -- what beside the facts the values of this pass rest on
    since     xid8   not null default '0', -- facts of this transaction or later may be missing in it
    passed_at timestamptz,
    constraint value_export_key unique (tenant, key)
);

create table exported_value (
    tenant      text    collate "C" not null,
    export      text    collate "C" not null,
    id          text    collate "C" not null, -- digest of the key
    key         text    not null,
    series      text    collate "C" not null,
    starts      date    not null,
    ends        date    not null,
    grouped     text    not null, -- JSON: dimension to value
    said        text    not null, -- JSON: the value and all that makes it another one
    version     bigint  not null,
    change      bigint  not null,
    deleted     boolean not null,
    as_of       date    not null,
    watermark   text    not null,
    computed_at timestamptz not null,
    constraint exported_value_pk primary key (tenant, export, id),
    constraint exported_value_of foreign key (export) references value_export (id) on delete cascade
);
create unique index exported_value_change on exported_value (tenant, export, change);
create index exported_value_series on exported_value (tenant, export, series, starts);

alter table value_export enable row level security;
create policy tenant_wall on value_export using (tenant = current_setting('kept.tenant', true));
alter table exported_value enable row level security;
create policy tenant_wall on exported_value using (tenant = current_setting('kept.tenant', true));
