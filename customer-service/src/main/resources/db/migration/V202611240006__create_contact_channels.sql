-- By which channels a customer agreed to be contacted, as of an instant: the last decision of each purpose holds, of two at
-- the same instant the one that was recorded later. With the caller's rights, so behind the tenant's wall.
create function contact_channels(in_tenant text, customer text, at timestamptz) returns text
    language sql stable as $$
    select string_agg(purpose, ',' order by purpose)
    from (select distinct on (purpose) purpose, granted, expires_at
          from consent
          where tenant = in_tenant and customer_id = customer and decided_at <= at
            and purpose in ('EMAIL', 'SMS', 'PHONE', 'WECHAT', 'POST')
          order by purpose, decided_at desc, created_at desc, id desc) decision
    where granted and (expires_at is null or expires_at > at)
$$;
revoke execute on function contact_channels(text, text, timestamptz) from public;
grant execute on function contact_channels(text, text, timestamptz) to "${appRole}";
