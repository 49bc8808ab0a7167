-- Surveys and their versions. The application role owns nothing here; row-level security is the second wall between tenants.

create table survey (
    id                text        primary key,
    tenant            text        not null,
    survey_key        text        not null,
    title             text        not null,
    language          text,
    latest_version    integer     not null,
    published_version integer,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    closed_at         timestamptz,
    version           bigint      not null,
    constraint survey_key_unique unique (tenant, survey_key),
    constraint survey_tenant_id unique (tenant, id),
    constraint survey_published_known check (published_version between 1 and latest_version),
    constraint survey_closed_was_published check (closed_at is null or published_version is not null)
);
create index survey_by_creation on survey (tenant, created_at, id);

create table survey_version (
    id           text        primary key,
    tenant       text        not null,
    survey_id    text        not null,
    number       integer     not null,
    title        text        not null,
    language     text,
    questions    jsonb       not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    constraint survey_version_number unique (tenant, survey_id, number),
    constraint survey_version_survey foreign key (tenant, survey_id) references survey (tenant, id) on delete cascade
);

-- A published version never changes, whoever tries: figures that were computed from it would silently mean something else.
create function refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
    raise exception 'version % of survey % is published and never changes', old.number, old.survey_id
        using errcode = 'restrict_violation';
end
$$;

create trigger survey_version_frozen
    before update or delete on survey_version
    for each row when (old.published_at is not null)
    execute function refuse_change_of_published_version();

alter table survey enable row level security;
create policy tenant_wall on survey using (tenant = current_setting('kept.tenant', true));
alter table survey_version enable row level security;
create policy tenant_wall on survey_version using (tenant = current_setting('kept.tenant', true));
