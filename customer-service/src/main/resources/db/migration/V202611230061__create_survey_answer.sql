-- What survey-service's feed tells of a customer's answers: scores and choices, no free text. A row without a customer is
-- anonymous or deleted; it stays, so that an older event that comes late is known to be old.
create table survey_answer (
    id text primary key,
    tenant text not null,
    customer_id text,
    survey_id text not null,
    survey_key text not null,
    survey_version integer not null,
    channel text not null,
    answered_at timestamptz not null,
    answers jsonb not null,
    missing jsonb not null,
    version bigint not null
);

create index survey_answer_customer_idx on survey_answer (tenant, customer_id, answered_at, id)
    where customer_id is not null;

alter table survey_answer enable row level security;
create policy tenant_wall on survey_answer using (tenant = current_setting('kept.tenant', true));

-- When the feed starts anew, every tenant's answers come again. The wall keeps the application from seeing all tenants at
-- once, so this one act runs with the owner's right.
create function forget_survey_answers() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from public.survey_answer
$$;
revoke execute on function forget_survey_answers() from public;
grant execute on function forget_survey_answers() to "${appRole}";
