-- What a respondent has filled in on the public page, from the first step to the last; then the response has it, and here
-- remains only that it was.

create table answer_session (
    id             text        primary key,
    tenant         text        not null,
    invitation_id  text        not null,
    link_id        text,
    key_hash       text,
    survey_id      text        not null,
    survey_version integer     not null,
    customer_id    text,
    language       text,
    seed           text        not null,
    page           text,
    answers        jsonb       not null,
    closing        text,
    state          text        not null,
    response_id    text,
    address_hash   text,
    answers_hash   text,
    flags          text        not null,
    started_at     timestamptz not null,
    updated_at     timestamptz not null,
    ended_at       timestamptz,
    version        bigint      not null,
    constraint answer_session_invitation unique (tenant, invitation_id),
    constraint answer_session_key unique (tenant, key_hash)
);
create index answer_session_by_start on answer_session (tenant, started_at, id);
create index answer_session_by_address on answer_session (tenant, link_id, address_hash, started_at)
    where address_hash is not null;
create index answer_session_by_customer on answer_session (tenant, customer_id) where customer_id is not null;
create index answer_session_old on answer_session (tenant, updated_at)
    where address_hash is not null or answers <> '[]'::jsonb;

alter table answer_session enable row level security;
create policy tenant_wall on answer_session using (tenant = current_setting('kept.tenant', true));

-- On which other sites the tenant's surveys may be shown in a frame.
create table survey_embedding (
    id              text        primary key,
    tenant          text        not null,
    allowed_origins text        not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    constraint survey_embedding_one unique (tenant)
);

alter table survey_embedding enable row level security;
create policy tenant_wall on survey_embedding using (tenant = current_setting('kept.tenant', true));
