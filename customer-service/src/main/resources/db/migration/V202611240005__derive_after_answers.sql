-- Answers are facts that segments follow: who loses them because the feed starts anew must be derived anew.
create or replace function forget_survey_answers() returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into public.derivation_due (id, tenant, customer_id, due_at)
    select c.id, c.tenant, c.id, now() from public.customer c
    where exists (select 1 from public.survey_answer a where a.tenant = c.tenant and a.customer_id = c.id)
    order by c.id
    on conflict (id) do update set due_at = least(derivation_due.due_at, excluded.due_at);
    delete from public.survey_answer
$$;

-- Customers that had answered before segments could ask for it.
insert into derivation_due (id, tenant, customer_id, due_at)
select c.id, c.tenant, c.id, now() from customer c
where exists (select 1 from survey_answer a where a.tenant = c.tenant and a.customer_id = c.id)
order by c.id
on conflict (id) do update set due_at = least(derivation_due.due_at, excluded.due_at);
