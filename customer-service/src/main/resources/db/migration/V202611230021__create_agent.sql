create table team (
    id text primary key,
    tenant text not null,
    name text not null,
    active boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint team_name_key unique (tenant, name)
);

alter table team enable row level security;
create policy tenant_wall on team using (tenant = current_setting('kept.tenant', true));

create table agent (
    id text primary key,
    tenant text not null,
    external_id text,
    name text,
    team_id text,
    active boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint agent_external_id_key unique (tenant, external_id),
    constraint agent_team_fk foreign key (team_id) references team (id)
);

create index agent_created_at_idx on agent (tenant, created_at, id);

alter table agent enable row level security;
create policy tenant_wall on agent using (tenant = current_setting('kept.tenant', true));

create table agent_training (
    id text primary key,
    tenant text not null,
    agent_id text not null,
    held_on date not null,
    topic text not null,
    hours numeric(6, 2) not null,
    created_at timestamptz not null,
    constraint agent_training_agent_fk foreign key (agent_id) references agent (id) on delete cascade
);

create index agent_training_agent_idx on agent_training (tenant, agent_id, held_on, id);

alter table agent_training enable row level security;
create policy tenant_wall on agent_training using (tenant = current_setting('kept.tenant', true));
