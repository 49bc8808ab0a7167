create table points_entry (
    id text primary key,
    tenant text not null,
    customer_id text not null,
    kind text not null,
    points bigint not null,
    happened_at timestamptz not null,
    expires_on date,
    reason text,
    order_id text,
    reverses_entry_id text,
    source text,
    source_key text,
    rate numeric(19, 8),
    version bigint not null,
    created_at timestamptz not null,
    constraint points_entry_customer_fk foreign key (customer_id) references customer (id) on delete cascade,
    constraint points_entry_reversed_once unique (tenant, reverses_entry_id),
    constraint points_entry_source_once unique (tenant, source_key),
    constraint points_entry_sign check (
        case kind when 'EARN' then points > 0 when 'REDEEM' then points < 0 when 'EXPIRE' then points < 0
            when 'REVERSE' then points <> 0 and reverses_entry_id is not null end)
);

create index points_entry_customer_idx on points_entry (tenant, customer_id, happened_at, id);
create index points_entry_order_idx on points_entry (tenant, order_id);

alter table points_entry enable row level security;
create policy tenant_wall on points_entry using (tenant = current_setting('kept.tenant', true));

-- The ledger is only added to, whoever writes. A merge gives an entry to another customer and raises its version; an
-- erasure blanks the reason; and an entry goes with its customer, who is gone already when the deletion gets here.
create function keep_points_entry() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if exists (select 1 from customer where id = old.customer_id) then
            raise exception 'Points entries are never deleted' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if to_jsonb(new) - '{customer_id,version,reason}'::text[] <> to_jsonb(old) - '{customer_id,version,reason}'::text[]
        or (new.reason is distinct from old.reason and new.reason is not null) then
        raise exception 'Points entries are never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger points_entry_kept before update or delete on points_entry
    for each row execute function keep_points_entry();
