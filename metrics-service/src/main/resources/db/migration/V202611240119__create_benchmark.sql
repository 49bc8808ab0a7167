-- SPDX-License-Identifier: Apache-2.0
-- Figures of others, with their citation.

create table benchmark_series (
    tenant       text collate "C" not null,
    key          text collate "C" not null,
    name_en      text not null,
    name_zh_cn   text not null,
    kind         text not null,
    subject      text not null,
    metric       text not null,
    definition   text,
    publisher    text not null,
    title        text not null,
    published_on date not null,
    url          text,
    note         text,
    version      bigint not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint benchmark_series_pk primary key (tenant, key)
);

create table benchmark_point (
    tenant   text collate "C" not null,
    series   text collate "C" not null,
    start_on date not null,
    end_on   date not null,
    value    numeric(19, 4) not null,
    n        bigint,
    constraint benchmark_point_pk primary key (tenant, series, start_on),
    constraint benchmark_point_series_fk foreign key (tenant, series)
        references benchmark_series (tenant, key) on delete cascade,
    constraint benchmark_point_period check (start_on < end_on)
);

alter table benchmark_series enable row level security;
create policy tenant_wall on benchmark_series using (tenant = current_setting('kept.tenant', true));
alter table benchmark_point enable row level security;
create policy tenant_wall on benchmark_point using (tenant = current_setting('kept.tenant', true));
