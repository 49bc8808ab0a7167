-- What came back. The answers are one document: they are written, read and corrected together, and always judged against
-- one frozen survey version.

create table survey_response (
    id             text           primary key,
    tenant         text           not null,
    survey_id      text           not null,
    survey_key     text           not null,
    survey_version integer        not null,
    external_id    text,
    customer_id    text,
    channel        text           not null,
    weight         numeric(17,10) not null,
    answered_at    timestamptz    not null,
    language       text,
    answers        jsonb          not null,
    created_at     timestamptz    not null,
    updated_at     timestamptz    not null,
    version        bigint         not null,
    constraint survey_response_external_id unique (tenant, survey_id, external_id),
    constraint survey_response_weight check (weight > 0 and weight <= 1000000),
    constraint survey_response_survey_version foreign key (tenant, survey_id, survey_version)
        references survey_version (tenant, survey_id, number)
);
create index survey_response_by_time on survey_response (tenant, answered_at, id);
create index survey_response_by_creation on survey_response (tenant, created_at, id);
create index survey_response_by_survey on survey_response (tenant, survey_id, answered_at, id);
create index survey_response_by_customer on survey_response (tenant, customer_id) where customer_id is not null;

alter table survey_response enable row level security;
create policy tenant_wall on survey_response using (tenant = current_setting('kept.tenant', true));
