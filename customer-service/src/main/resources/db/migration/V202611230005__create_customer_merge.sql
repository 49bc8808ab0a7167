create table customer_merge (
    id text primary key,
    tenant text not null,
    survivor_id text not null,
    merged_id text not null,
    reason text,
    moved jsonb not null,  -- per kind the ids of the rows that went over
    filled jsonb not null, -- the ids of the values that the survivor took over
    merged_at timestamptz not null,
    merged_by text not null,
    undone_at timestamptz,
    undone_by text,
    version bigint not null,
    constraint customer_merge_survivor_fk foreign key (survivor_id) references customer (id) on delete cascade,
    constraint customer_merge_merged_fk foreign key (merged_id) references customer (id) on delete cascade,
    constraint customer_merge_two check (survivor_id <> merged_id)
);

create index customer_merge_merged_at_idx on customer_merge (tenant, merged_at, id);
create index customer_merge_survivor_idx on customer_merge (survivor_id);
create index customer_merge_merged_idx on customer_merge (merged_id);
-- A customer is merged into one other at a time.
create unique index customer_merge_standing_idx on customer_merge (merged_id) where undone_at is null;

alter table customer_merge enable row level security;
create policy tenant_wall on customer_merge using (tenant = current_setting('kept.tenant', true));
