-- SPDX-License-Identifier: Apache-2.0
-- Of which attributes of a customer sources say different things at present.

create table attribute_conflict (
    tenant      text   collate "C" not null,
    customer_id text   collate "C" not null,
    source      text   not null,
    version     bigint not null,
    attributes  text[] not null,
    constraint attribute_conflict_pk primary key (tenant, customer_id)
);

alter table attribute_conflict enable row level security;
create policy tenant_wall on attribute_conflict using (tenant = current_setting('kept.tenant', true));
