create table inspection_checklist (
    id text primary key,
    tenant text not null,
    key text not null,
    name jsonb not null,
    items jsonb not null,
    pass_score numeric(7, 4),
    active boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint inspection_checklist_key_key unique (tenant, key)
);

alter table inspection_checklist enable row level security;
create policy tenant_wall on inspection_checklist using (tenant = current_setting('kept.tenant', true));

create table inspection (
    id text primary key,
    tenant text not null,
    checklist_id text not null references inspection_checklist (id),
    inspected_at timestamptz not null,
    agent_id text references agent (id),
    team_id text references team (id),
    inspector_id text references agent (id),
    results jsonb not null,
    comment text,
    score numeric(7, 4) not null,
    passed boolean,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index inspection_inspected_idx on inspection (tenant, inspected_at, id);
create index inspection_agent_idx on inspection (tenant, agent_id, inspected_at, id);
create index inspection_team_idx on inspection (tenant, team_id, inspected_at, id);
create index inspection_score_idx on inspection (tenant, score, id);
create index inspection_checklist_idx on inspection (checklist_id);

alter table inspection enable row level security;
create policy tenant_wall on inspection using (tenant = current_setting('kept.tenant', true));

-- Who shall do it by when, and whether it was done, is the task's.
create table inspection_finding (
    id text primary key,
    tenant text not null,
    inspection_id text not null references inspection (id),
    item text,
    severity text not null,
    text text not null,
    task_id text references task (id) on delete set null,
    created_at timestamptz not null
);

create index inspection_finding_inspection_idx on inspection_finding (inspection_id, id);
create index inspection_finding_created_idx on inspection_finding (tenant, created_at, id);
create index inspection_finding_task_idx on inspection_finding (task_id);

alter table inspection_finding enable row level security;
create policy tenant_wall on inspection_finding using (tenant = current_setting('kept.tenant', true));
