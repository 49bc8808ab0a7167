-- SPDX-License-Identifier: Apache-2.0
-- What is done for customers, so that its effect can be measured.

create table initiative (
    id         text        collate "C" primary key,
    tenant     text        collate "C" not null,
    name_en    text        not null,
    name_zh_cn text        not null,
    kind       text        not null,
    started_on date        not null,
    ended_on   date,
    segment    text,
    customers  text[]      not null,
    created_at timestamptz not null,
    version    bigint      not null
);
create index initiative_of_tenant on initiative (tenant, id);

alter table initiative enable row level security;
create policy tenant_wall on initiative using (tenant = current_setting('kept.tenant', true));
