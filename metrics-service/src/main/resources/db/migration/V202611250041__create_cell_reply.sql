-- SPDX-License-Identifier: Apache-2.0
-- Responses one by one, for figures that take one answer per person; x = day, y = label (everything that it says).
create table cell_reply (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    responses          bigint   not null,
    constraint cell_reply_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);
alter table cell_reply enable row level security;
create policy tenant_wall on cell_reply using (tenant = current_setting('kept.tenant', true));
