create table customer_key (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    kind text not null,
    key text not null,
    constraint customer_key_customer_fk foreign key (customer_id) references customer (id) on delete cascade
);

create index customer_key_idx on customer_key (tenant, kind, key, customer_id);
create index customer_key_customer_idx on customer_key (customer_id);

alter table customer_key enable row level security;
create policy tenant_wall on customer_key using (tenant = current_setting('kept.tenant', true));

-- Pairs of characters instead of pg_trgm: that one knows no Chinese where the database's locale is C, and Chinese names
-- are shorter than three characters.
create table customer_search (
    id text primary key,
    tenant text not null,
    open_text text not null,
    open_grams text[] not null,
    all_text text not null,
    all_grams text[] not null,
    constraint customer_search_customer_fk foreign key (id) references customer (id) on delete cascade
);

create index customer_search_open_idx on customer_search using gin (open_grams);
create index customer_search_all_idx on customer_search using gin (all_grams);

alter table customer_search enable row level security;
create policy tenant_wall on customer_search using (tenant = current_setting('kept.tenant', true));

-- Under row-level security no index may be asked with an operator that is not leakproof, and those of arrays are not.
-- So the owner asks, for the tenant of the connection and nobody else.
create function find_customers(wanted text, grams text[], personal boolean, most integer) returns setof text
    language plpgsql stable security definer set search_path from current
as $$
begin
    if personal then
        return query select s.id from customer_search s
            where s.tenant = current_setting('kept.tenant') and s.all_grams @> grams and strpos(s.all_text, wanted) > 0
            order by s.id desc limit most;
    else
        return query select s.id from customer_search s
            where s.tenant = current_setting('kept.tenant') and s.open_grams @> grams and strpos(s.open_text, wanted) > 0
            order by s.id desc limit most;
    end if;
end
$$;
revoke execute on function find_customers(text, text[], boolean, integer) from public;
grant execute on function find_customers(text, text[], boolean, integer) to "${appRole}";
