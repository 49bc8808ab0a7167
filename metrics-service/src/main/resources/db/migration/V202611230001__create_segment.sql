-- SPDX-License-Identifier: Apache-2.0
-- Segments: which there are, and who has ever been in one. Since when and until when is in the timelines.

create table tenant_segment (
    tenant  text    collate "C" not null,
    id      text    collate "C" not null,
    source  text    not null,
    version bigint  not null,
    key     text    collate "C" not null,
    deleted boolean not null,
    constraint tenant_segment_pk primary key (tenant, id)
);

create table segment_customer (
    tenant      text collate "C" not null,
    segment     text collate "C" not null,
    customer_id text collate "C" not null,
    constraint segment_customer_pk primary key (tenant, segment, customer_id)
);

alter table tenant_segment enable row level security;
create policy tenant_wall on tenant_segment using (tenant = current_setting('kept.tenant', true));
alter table segment_customer enable row level security;
create policy tenant_wall on segment_customer using (tenant = current_setting('kept.tenant', true));

-- No number needs the name under which another system knows something, and an erasure could not reach it here.
update fact set payload = payload - 'externalId' where jsonb_exists(payload, 'externalId');
