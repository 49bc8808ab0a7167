-- Who was asked, through what, and what became of it. A token opens an invitation or a shared link; only its hash is kept.

create table outreach_policy (
    id                text        primary key,
    tenant            text        not null,
    cooldown_days     integer     not null,
    consent           text        not null,
    preferred_channel text        not null,
    updated_at        timestamptz not null,
    version           bigint      not null,
    constraint outreach_policy_tenant unique (tenant),
    constraint outreach_policy_cooldown check (cooldown_days between 0 and 3650)
);

-- Who must not be asked by a channel any more: unsubscribed, or the address does not take messages.
create table contact_block (
    id           text        primary key,
    tenant       text        not null,
    customer_id  text,
    address_hash bytea,
    channel      text        not null,
    reason       text        not null,
    created_at   timestamptz not null,
    constraint contact_block_of_somebody check (customer_id is not null or address_hash is not null)
);
create unique index contact_block_by_customer on contact_block (tenant, customer_id, channel, reason) where customer_id is not null;
create unique index contact_block_by_address on contact_block (tenant, address_hash, channel, reason) where customer_id is null;
create index contact_block_by_creation on contact_block (tenant, created_at, id);

-- One row for each customer that was ever to be asked: whoever decides about asking holds it, so that two waves at once
-- cannot both find that the customer has been left in peace.
create table asked_customer (
    tenant      text not null,
    customer_id text not null,
    constraint asked_customer_pk primary key (tenant, customer_id)
);

create table survey_link (
    id             text        primary key,
    tenant         text        not null,
    survey_id      text        not null,
    survey_version integer     not null,
    wave_id        text,
    name           text        not null,
    channel        text        not null,
    language       text,
    quota          integer,
    attributes     jsonb       not null,
    created_at     timestamptz not null,
    expires_at     timestamptz,
    closed_at      timestamptz,
    version        bigint      not null,
    constraint survey_link_quota check (quota between 1 and 10000000)
);
create index survey_link_by_creation on survey_link (tenant, created_at, id);

create table invitation (
    id                text        primary key,
    tenant            text        not null,
    survey_id         text        not null,
    survey_key        text        not null,
    survey_version    integer     not null,
    wave_id           text,
    trigger_id        text,
    link_id           text,
    customer_id       text,
    asked_customer_id text,
    channel           text        not null,
    language          text,
    state             text        not null,
    delivery          text        not null,
    attributes        jsonb       not null,
    profile           jsonb       not null,
    suppressed_for    text,
    next_allowed_at   timestamptz,
    address           text,
    address_hash      bytea,
    created_at        timestamptz not null,
    expires_at        timestamptz,
    sent_at           timestamptz,
    delivered_at      timestamptz,
    opened_at         timestamptz,
    started_at        timestamptz,
    partial_at        timestamptz,
    completed_at      timestamptz,
    ended_at          timestamptz,
    response_id       text,
    due_at            timestamptz,
    message           text,
    attempts          integer     not null,
    reminders_left    integer     not null,
    reminder_days     integer     not null,
    messages_sent     integer     not null,
    last_message_at   timestamptz,
    updated_at        timestamptz not null,
    version           bigint      not null,
    constraint invitation_suppressed_why check ((state = 'SUPPRESSED') = (suppressed_for is not null))
);
create index invitation_by_creation on invitation (tenant, created_at, id);
create index invitation_by_wave on invitation (tenant, wave_id, created_at, id) where wave_id is not null;
create index invitation_by_survey on invitation (tenant, survey_id, created_at, id);
create index invitation_by_customer on invitation (tenant, customer_id, created_at) where customer_id is not null;
create index invitation_by_asked_customer on invitation (tenant, asked_customer_id) where asked_customer_id is not null;
create index invitation_by_link on invitation (tenant, link_id) where link_id is not null;
create index invitation_due on invitation (tenant, due_at) where due_at is not null;

create table invitation_step (
    tenant        text        not null,
    invitation_id text        not null,
    number        integer     not null,
    state         text        not null,
    at            timestamptz not null,
    note          text,
    constraint invitation_step_pk primary key (tenant, invitation_id, number),
    constraint invitation_step_invitation foreign key (invitation_id) references invitation (id) on delete cascade
);

create table invitation_token (
    hash          bytea       primary key,
    tenant        text        not null,
    invitation_id text,
    link_id       text,
    created_at    timestamptz not null,
    constraint invitation_token_invitation foreign key (invitation_id) references invitation (id) on delete cascade,
    constraint invitation_token_link foreign key (link_id) references survey_link (id) on delete cascade,
    constraint invitation_token_opens_one check ((invitation_id is null) <> (link_id is null))
);
create index invitation_token_by_invitation on invitation_token (tenant, invitation_id) where invitation_id is not null;
create index invitation_token_by_link on invitation_token (tenant, link_id) where link_id is not null;

alter table outreach_policy enable row level security;
create policy tenant_wall on outreach_policy using (tenant = current_setting('kept.tenant', true));
alter table contact_block enable row level security;
create policy tenant_wall on contact_block using (tenant = current_setting('kept.tenant', true));
alter table asked_customer enable row level security;
create policy tenant_wall on asked_customer using (tenant = current_setting('kept.tenant', true));
alter table survey_link enable row level security;
create policy tenant_wall on survey_link using (tenant = current_setting('kept.tenant', true));
alter table invitation enable row level security;
create policy tenant_wall on invitation using (tenant = current_setting('kept.tenant', true));
alter table invitation_step enable row level security;
create policy tenant_wall on invitation_step using (tenant = current_setting('kept.tenant', true));
alter table invitation_token enable row level security;
create policy tenant_wall on invitation_token using (tenant = current_setting('kept.tenant', true));

-- Whoever holds a token is known to no tenant yet. This one look goes through the wall, by the hash alone, and tells no
-- more than where to go on.
create function find_invitation_token(token_hash bytea)
    returns table (tenant text, invitation_id text, link_id text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select t.tenant, t.invitation_id, t.link_id from public.invitation_token t where t.hash = token_hash
$$;
revoke execute on function find_invitation_token(bytea) from public;
grant execute on function find_invitation_token(bytea) to "${appRole}";
