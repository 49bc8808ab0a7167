-- Append-only: each declaration is a new number, and the highest one holds.
create table loyalty_programme (
    id text primary key,
    tenant text not null,
    number bigint not null,
    programme jsonb not null,
    published_at timestamptz not null,
    constraint loyalty_programme_number_key unique (tenant, number)
);

alter table loyalty_programme enable row level security;
create policy tenant_wall on loyalty_programme using (tenant = current_setting('kept.tenant', true));
