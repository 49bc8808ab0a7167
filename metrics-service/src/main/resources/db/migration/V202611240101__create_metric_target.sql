-- SPDX-License-Identifier: Apache-2.0
-- What a tenant wants a metric to reach in every period of a length.

create table metric_target (
    tenant     text collate "C" not null,
    metric     text collate "C" not null,
    grain      text collate "C" not null,
    definition text    not null,
    value      numeric(21, 6) not null,
    version    bigint  not null,
    constraint metric_target_pk primary key (tenant, metric, grain),
    constraint metric_target_grain check (grain in ('day', 'week', 'month', 'quarter', 'year'))
);

alter table metric_target enable row level security;
create policy tenant_wall on metric_target using (tenant = current_setting('kept.tenant', true));
