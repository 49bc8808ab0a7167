create table referral_code (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    code text not null,
    created_at timestamptz not null,
    constraint referral_code_code_key unique (tenant, code),
    constraint referral_code_customer_fk foreign key (customer_id) references customer (id) on delete cascade
);

create index referral_code_customer_idx on referral_code (customer_id, created_at, id);

alter table referral_code enable row level security;
create policy tenant_wall on referral_code using (tenant = current_setting('kept.tenant', true));

-- customer_id brought referred_id.
create table referral (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    referred_id text not null,
    code text not null,
    made_at timestamptz not null,
    converted_at timestamptz,
    order_id text,
    reward_entry_id text,
    version bigint not null,
    created_at timestamptz not null,
    constraint referral_referred_once unique (tenant, referred_id),
    constraint referral_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    constraint referral_referred_fk foreign key (referred_id) references customer (id) on delete cascade
);

create index referral_customer_idx on referral (customer_id, made_at, id);
create index referral_referred_idx on referral (referred_id);
create index referral_made_at_idx on referral (tenant, made_at, id);

alter table referral enable row level security;
create policy tenant_wall on referral using (tenant = current_setting('kept.tenant', true));
