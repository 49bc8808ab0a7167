-- A line groups products for figures; a product names its line by the line's key.
create table product_line (
    id text primary key,
    tenant text not null,
    key text not null,
    name jsonb not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint product_line_key_key unique (tenant, key)
);

alter table product_line enable row level security;
create policy tenant_wall on product_line using (tenant = current_setting('kept.tenant', true));

create table product (
    id text primary key,
    tenant text not null,
    code text not null,
    name jsonb not null,
    category text,
    product_line text,
    currency text,
    unit_cost numeric(19, 4),
    active boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint product_code_key unique (tenant, code),
    constraint product_unit_cost_not_negative check (unit_cost >= 0),
    constraint product_line_fk foreign key (tenant, product_line) references product_line (tenant, key)
);

create index product_line_idx on product (tenant, product_line);
create index product_created_at_idx on product (tenant, created_at, id);

alter table product enable row level security;
create policy tenant_wall on product using (tenant = current_setting('kept.tenant', true));
