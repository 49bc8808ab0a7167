-- The worker asks for tenants like every other one, and finds their customers as that tenant.
drop function due_loyalty_accounts(timestamptz, integer);

create function due_loyalty_tenants(until timestamptz) returns setof text
    language sql security definer set search_path from current
as $$
    select distinct tenant from loyalty_account where due_at <= until
$$;
revoke execute on function due_loyalty_tenants(timestamptz) from public;
grant execute on function due_loyalty_tenants(timestamptz) to "${appRole}";
