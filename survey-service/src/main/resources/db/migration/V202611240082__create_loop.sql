-- Which scores are answered by somebody's call, and what became of those.

create table loop_policy (
    id         text        primary key,
    tenant     text        not null,
    survey_key text        not null,
    question   text        not null,
    score_from integer     not null,
    score_to   integer     not null,
    agent_id   text,
    due_days   integer     not null,
    active     boolean     not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint loop_policy_question unique (tenant, survey_key, question),
    constraint loop_policy_scores check (score_from <= score_to),
    constraint loop_policy_due check (due_days between 1 and 90)
);

-- Whose it is says its response, which may move to another customer.
create table feedback_loop (
    id          text        primary key,
    tenant      text        not null,
    response_id text        not null,
    policy_id   text        not null,
    survey_key  text        not null,
    question    text        not null,
    score       integer     not null,
    agent_id    text,
    task_id     text,
    status      text        not null,
    outcome     text,
    opened_at   timestamptz not null,
    due_at      timestamptz not null,
    closed_at   timestamptz,
    version     bigint      not null,
    constraint feedback_loop_once unique (tenant, response_id, question),
    constraint feedback_loop_response foreign key (response_id) references survey_response (id) on delete cascade
);
create index feedback_loop_by_status on feedback_loop (tenant, status, due_at);
create index feedback_loop_by_response on feedback_loop (response_id);

alter table loop_policy enable row level security;
create policy tenant_wall on loop_policy using (tenant = current_setting('kept.tenant', true));
alter table feedback_loop enable row level security;
create policy tenant_wall on feedback_loop using (tenant = current_setting('kept.tenant', true));
