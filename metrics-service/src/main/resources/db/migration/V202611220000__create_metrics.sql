-- SPDX-License-Identifier: Apache-2.0
-- Facts as they came, one merged timeline per customer, and generations of cells. Every table belongs to tenants and is
-- walled off; ids are compared byte by byte, as Java does.

create table generation (
    tenant           text    collate "C" not null,
    generation       bigint  not null,
    status           text    not null,
    policy           jsonb   not null,
    settings_version bigint  not null,
    horizon          date    not null, -- last closed local day
    built_up_to      text    collate "C" not null default '', -- customers up to this id are in the cells
    complete         boolean not null,
    constraint generation_pk primary key (tenant, generation),
    constraint generation_status check (status in ('LIVE', 'BUILDING', 'RETIRED'))
);
create unique index generation_one_live on generation (tenant) where status = 'LIVE';
create unique index generation_one_building on generation (tenant) where status = 'BUILDING';

create table rebuild (
    tenant          text        collate "C" not null,
    id              text        not null,
    generation      bigint      not null,
    source          text        not null,
    status          text        not null,
    done            bigint      not null default 0,
    total           bigint      not null default 0,
    compared_cells  bigint      not null default 0,
    differing_cells bigint      not null default 0,
    error           text,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    constraint rebuild_pk primary key (tenant, id),
    constraint rebuild_source check (source in ('FACTS', 'TIMELINES')),
    constraint rebuild_status check (status in ('RUNNING', 'DONE', 'FAILED'))
);

-- Append-only. The same event twice is one row.
create table fact (
    tenant      text        collate "C" not null,
    customer_id text        collate "C" not null,
    source      text        not null,
    part        smallint    not null,
    seq         bigint      not null,
    type        text        not null,
    entity      text        not null,
    version     bigint      not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    payload     jsonb       not null,
    constraint fact_pk primary key (tenant, customer_id, source, part, seq)
);

create table customer_state (
    tenant      text    collate "C" not null,
    customer_id text    collate "C" not null,
    anonymous   boolean not null, -- the timeline of a response without a customer
    timeline    bytea   not null,
    constraint customer_state_pk primary key (tenant, customer_id)
) with (fillfactor = 85);

-- Who changes next by the mere passing of time. Never later than the day itself; earlier does no harm.
create table due (
    tenant      text   collate "C" not null,
    generation  bigint not null,
    customer_id text   collate "C" not null,
    day         date   not null,
    constraint due_pk primary key (tenant, generation, customer_id)
);
create index due_day on due (tenant, generation, day);

-- Lists of words that cells refer to: the segment of a cuboid, or what was answered. The empty list is 0 and not stored.
create table label (
    tenant text    collate "C" not null,
    id     integer generated always as identity,
    words  text[]  not null,
    constraint label_pk primary key (tenant, id),
    constraint label_words unique (tenant, words)
);

-- Cells. cuboid: bit i is set if the i-th dimension of the policy is kept apart. tile: Tile.code(). x, y: first day of the
-- stretch, as days since 1970-01-01. segment: label of the values of the cuboid's dimensions.
-- Sums by the day on which something happened.
create table cell_flow (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    orders             bigint   not null,
    revenue            bigint   not null,
    cost               bigint   not null,
    refunds            bigint   not null,
    refunded           bigint   not null,
    acquired           bigint   not null,
    churn_events       bigint   not null,
    constraint cell_flow_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- Answers by day; y = label of what was answered. Weights are cut into groups of ten decimals, see Weights.
create table cell_answer (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    n                  bigint   not null,
    w_units            bigint   not null,
    w_fraction         bigint   not null,
    w2_units           bigint   not null,
    w2_middle          bigint   not null,
    w2_fraction        bigint   not null,
    constraint cell_answer_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- Responses by day; y = label (survey, channel, question types).
create table cell_response (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    responses          bigint   not null,
    constraint cell_response_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- Responses by day; y = label (survey, channel, each question and its type).
create table cell_answered (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    responses          bigint   not null,
    constraint cell_answered_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- Changes of the number of present customers by edge.
create table cell_stock (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    present            bigint   not null,
    constraint cell_stock_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- What a calendar period changes in the set of present customers.
create table cell_presence (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    lost               bigint   not null,
    new_at_end         bigint   not null,
    new_first_ever     bigint   not null,
    acquired_lost      bigint   not null,
    returned_lost      bigint   not null,
    constraint cell_presence_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- Distinct buyers of a calendar period.
create table cell_activity (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    active             bigint   not null,
    fresh              bigint   not null,
    retained           bigint   not null,
    previous_retained  bigint   not null,
    repeat_orders      bigint   not null,
    repeat_days        bigint   not null,
    constraint cell_activity_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- Points whose sum up to (S, E) is the number of customers present at both.
create table cell_kept (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    kept_by_start      bigint   not null,
    kept_by_end        bigint   not null,
    joined_by_first    bigint   not null,
    joined_by_end      bigint   not null,
    constraint cell_kept_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- Points whose sum over x above the start and y up to the end of a window is its distinct buyers.
create table cell_window (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    active             bigint   not null,
    fresh              bigint   not null,
    repeat_orders      bigint   not null,
    repeat_days        bigint   not null,
    constraint cell_window_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- Revenue of the previous and of this calendar period, customer by customer.
create table cell_bridge (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    base               bigint   not null,
    base_customers     bigint   not null,
    kept               bigint   not null,
    expansion          bigint   not null,
    contraction        bigint   not null,
    lost               bigint   not null,
    lost_customers     bigint   not null,
    fresh              bigint   not null,
    won_back           bigint   not null,
    constraint cell_bridge_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- x = first month of the customer, y = month.
create table cell_cohort (
    tenant             text     collate "C" not null,
    generation         bigint   not null,
    cuboid             smallint not null,
    tile               smallint not null,
    x                  integer  not null,
    y                  integer  not null,
    segment            integer  not null,
    active             bigint   not null,
    revenue            bigint   not null,
    constraint cell_cohort_pk primary key (tenant, generation, cuboid, tile, x, y, segment)
) with (fillfactor = 85);

-- The second wall: the application sees only the rows of the tenant whom its transaction has named.
alter table generation enable row level security;
create policy tenant_wall on generation using (tenant = current_setting('kept.tenant', true));
alter table rebuild enable row level security;
create policy tenant_wall on rebuild using (tenant = current_setting('kept.tenant', true));
alter table fact enable row level security;
create policy tenant_wall on fact using (tenant = current_setting('kept.tenant', true));
alter table customer_state enable row level security;
create policy tenant_wall on customer_state using (tenant = current_setting('kept.tenant', true));
alter table due enable row level security;
create policy tenant_wall on due using (tenant = current_setting('kept.tenant', true));
alter table label enable row level security;
create policy tenant_wall on label using (tenant = current_setting('kept.tenant', true));
alter table cell_flow enable row level security;
create policy tenant_wall on cell_flow using (tenant = current_setting('kept.tenant', true));
alter table cell_answer enable row level security;
create policy tenant_wall on cell_answer using (tenant = current_setting('kept.tenant', true));
alter table cell_response enable row level security;
create policy tenant_wall on cell_response using (tenant = current_setting('kept.tenant', true));
alter table cell_answered enable row level security;
create policy tenant_wall on cell_answered using (tenant = current_setting('kept.tenant', true));
alter table cell_stock enable row level security;
create policy tenant_wall on cell_stock using (tenant = current_setting('kept.tenant', true));
alter table cell_presence enable row level security;
create policy tenant_wall on cell_presence using (tenant = current_setting('kept.tenant', true));
alter table cell_activity enable row level security;
create policy tenant_wall on cell_activity using (tenant = current_setting('kept.tenant', true));
alter table cell_kept enable row level security;
create policy tenant_wall on cell_kept using (tenant = current_setting('kept.tenant', true));
alter table cell_window enable row level security;
create policy tenant_wall on cell_window using (tenant = current_setting('kept.tenant', true));
alter table cell_bridge enable row level security;
create policy tenant_wall on cell_bridge using (tenant = current_setting('kept.tenant', true));
alter table cell_cohort enable row level security;
create policy tenant_wall on cell_cohort using (tenant = current_setting('kept.tenant', true));

-- The clock goes through all tenants, therefore with the owner's rights; it learns nothing but their names.
create function tenants_with_cells() returns setof text
    language sql stable security definer set search_path from current
as $$
    select tenant from generation where status = 'LIVE' order by tenant
$$;
revoke execute on function tenants_with_cells() from public;
grant execute on function tenants_with_cells() to "${appRole}";

create function tenants_in_rebuild() returns setof text
    language sql stable security definer set search_path from current
as $$
    select tenant from generation where status in ('BUILDING', 'RETIRED') group by tenant order by tenant
$$;
revoke execute on function tenants_in_rebuild() from public;
grant execute on function tenants_in_rebuild() to "${appRole}";
