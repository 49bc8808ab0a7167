-- What a profile holds beyond its first columns is read and written whole, so it is one value.
alter table customer
    add column community text,
    add column details jsonb not null default '{}',
    add column known_points integer not null default 0, -- of 100, without what the tenant itself requires
    add column completeness integer not null default 0,
    add column merged_into text,
    add column erased_at timestamptz,
    add constraint customer_merged_into_fk foreign key (merged_into) references customer (id) on delete cascade,
    add constraint customer_not_merged_into_itself check (merged_into <> id);

create index customer_merged_into_idx on customer (merged_into) where merged_into is not null;
create index customer_place_idx on customer (tenant, country, region, city, community);
create index customer_completeness_idx on customer (tenant, completeness);
