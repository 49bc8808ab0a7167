-- SPDX-License-Identifier: Apache-2.0
-- Answers to questions about all customers, each for exactly the facts that it was computed from.

create table stored_answer (
    tenant    text        collate "C" not null,
    id        text        collate "C" not null,
    question  text        not null, -- SHA-256 of everything that was asked
    watermark text        not null, -- which facts had been seen
    known_at  timestamptz not null,
    body      text,                 -- JSON; null while it is being computed
    constraint stored_answer_pk primary key (tenant, id)
);
create unique index stored_answer_once on stored_answer (tenant, question, watermark) where body is not null;
create index stored_answer_by_age on stored_answer (known_at);

create table stored_answer_row (
    tenant      text   collate "C" not null,
    answer_id   text   collate "C" not null,
    customer_id text   collate "C" not null,
    sort        double precision not null,
    label       text   not null,
    body        text   not null, -- JSON
    constraint stored_answer_row_pk primary key (tenant, customer_id, answer_id),
    constraint stored_answer_row_answer foreign key (tenant, answer_id)
        references stored_answer (tenant, id) on delete cascade
);
create index stored_answer_row_in_order on stored_answer_row (tenant, answer_id, sort, customer_id);

alter table stored_answer enable row level security;
create policy tenant_wall on stored_answer using (tenant = current_setting('kept.tenant', true));
alter table stored_answer_row enable row level security;
create policy tenant_wall on stored_answer_row using (tenant = current_setting('kept.tenant', true));

-- Who may have answers that nobody needs any more. Names tenants only, with the owner's right.
create function tenants_with_old_answers() returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct a.tenant from public.stored_answer a
    where a.known_at < clock_timestamp() - interval '1 day'
       or (a.known_at < clock_timestamp() - interval '15 minutes'
           and exists (select 1 from public.stored_answer b where b.tenant = a.tenant and b.question = a.question
                       and b.body is not null and b.known_at > a.known_at))
$$;
revoke execute on function tenants_with_old_answers() from public;
grant execute on function tenants_with_old_answers() to "${appRole}";
