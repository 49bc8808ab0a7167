-- A dated permission to fetch everything that is held of a customer. The content itself is made when it is read, so that
-- no second copy of it exists.
create table access_export (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    requested_on date not null,
    requested_at timestamptz not null,
    requested_by text not null,
    expires_at timestamptz not null,
    constraint access_export_customer_fk foreign key (customer_id) references customer (id) on delete cascade
);

create index access_export_customer_idx on access_export (tenant, customer_id, requested_at, id);

alter table access_export enable row level security;
create policy tenant_wall on access_export using (tenant = current_setting('kept.tenant', true));
