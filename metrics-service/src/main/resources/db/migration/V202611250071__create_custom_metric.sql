-- SPDX-License-Identifier: Apache-2.0
-- Metrics that tenants define, and everything that was ever published of them.

create table custom_metric (
    tenant    text collate "C" not null,
    id        text collate "C" not null,
    key       text collate "C" not null,
    draft     jsonb,
    published integer, -- number of the version in force
    version   bigint not null,
    constraint custom_metric_pk primary key (id),
    constraint custom_metric_key unique (tenant, key)
);
create index custom_metric_tenant on custom_metric (tenant, id);

create table custom_metric_version (
    tenant           text collate "C" not null,
    custom_metric_id text collate "C" not null,
    number           integer not null,
    published_at     timestamptz not null,
    definition       jsonb not null,
    constraint custom_metric_version_pk primary key (tenant, custom_metric_id, number)
);

alter table custom_metric enable row level security;
create policy tenant_wall on custom_metric using (tenant = current_setting('kept.tenant', true));
alter table custom_metric_version enable row level security;
create policy tenant_wall on custom_metric_version using (tenant = current_setting('kept.tenant', true));
