-- SPDX-License-Identifier: Apache-2.0
-- What is counted by kind and part: complaints, contacts, costs, acquisitions, referrals, subscriptions, stages.

-- What happened, by day; y = label (kind, part, values of the kind's own dimensions).
create table cell_tally (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    n                  bigint   not null,
    amount             bigint   not null,
    constraint cell_tally_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);
alter table cell_tally enable row level security;
create policy tenant_wall on cell_tally using (tenant = current_setting('kept.tenant', true));

-- Changes of what stands at an edge; y = label as above.
create table cell_level (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    n                  bigint   not null,
    amount             bigint   not null,
    constraint cell_level_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);
alter table cell_level enable row level security;
create policy tenant_wall on cell_level using (tenant = current_setting('kept.tenant', true));

-- What is counted for a calendar period by itself; y = label as above.
create table cell_change (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    n                  bigint   not null,
    amount             bigint   not null,
    constraint cell_change_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);
alter table cell_change enable row level security;
create policy tenant_wall on cell_change using (tenant = current_setting('kept.tenant', true));

-- By which version of the computation a generation was made: an older one is made anew from the facts when the service
-- starts, and answers until then.
alter table generation add column engine integer not null default 1;
alter table generation alter column engine drop default;

-- A cost of no customer in particular is from now on a timeline of its own, as an anonymous response is. The empty one
-- is what a rebuild from the facts starts with.
update fact set customer_id = entity where customer_id = 'tenant' and type like 'tenant.cost.%';
insert into customer_state (tenant, customer_id, anonymous, timeline)
    select distinct tenant, customer_id, true, '\x04000000000000'::bytea from fact
        where type like 'tenant.cost.%' and customer_id = entity
    on conflict do nothing;
