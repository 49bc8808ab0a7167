-- gift_key names customer and year of a birthday gift as they were then; it stays when a merge moves the grant.
create table coupon_grant (
    id text primary key,
    tenant text not null,
    coupon_id text not null,
    customer_id text not null,
    granted_at timestamptz not null,
    gift_year integer,
    gift_key text,
    redeemed_at timestamptz,
    order_id text,
    version bigint not null,
    constraint coupon_grant_gift_once unique (tenant, gift_key),
    constraint coupon_grant_coupon_fk foreign key (coupon_id) references coupon (id),
    constraint coupon_grant_customer_fk foreign key (customer_id) references customer (id) on delete cascade
);

create index coupon_grant_coupon_idx on coupon_grant (tenant, coupon_id, customer_id);
create index coupon_grant_customer_idx on coupon_grant (customer_id, granted_at, id);
create index coupon_grant_granted_at_idx on coupon_grant (tenant, granted_at, id);

alter table coupon_grant enable row level security;
create policy tenant_wall on coupon_grant using (tenant = current_setting('kept.tenant', true));
