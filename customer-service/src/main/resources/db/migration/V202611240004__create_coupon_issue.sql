create table coupon_issue (
    id text primary key,
    tenant text not null,
    coupon_id text not null references coupon (id) on delete cascade,
    segment text not null,
    as_of date not null,
    members integer not null,
    granted integer not null,
    issued_at timestamptz not null
);

create index coupon_issue_coupon_idx on coupon_issue (tenant, coupon_id, issued_at, id);

alter table coupon_issue enable row level security;
create policy tenant_wall on coupon_issue using (tenant = current_setting('kept.tenant', true));
