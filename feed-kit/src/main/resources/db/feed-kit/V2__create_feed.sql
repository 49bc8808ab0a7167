-- SPDX-License-Identifier: Apache-2.0
-- Producer: events wait in outbox_pending (written in the business transaction) until the sequencer gives them their place in event_log.

create table outbox_pending (
    id          bigint      generated always as identity,
    part        smallint    not null,
    tenant      text        not null,
    type        text        not null,
    subject     text        not null,
    entity      text        not null,
    version     bigint      not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    event_id    uuid        not null default gen_random_uuid(),
    data        jsonb       not null,
    data_bytes  integer     not null,
    constraint outbox_pending_pkey primary key (id),
    constraint outbox_pending_part_range check (part between 0 and 15),
    constraint outbox_pending_data_size check (data_bytes between 1 and 1048576)
    -- A queue table: every row dies soon, and dead index entries would be walked over by each poll.
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = -1);

-- One row. Its lock is the sequencer's; its value names this history: another value means that numbers may have been given twice.
create table feed_epoch (
    single boolean not null default true,
    epoch  uuid    not null default gen_random_uuid(),
    constraint feed_epoch_pkey primary key (single),
    constraint feed_epoch_one_row check (single)
);
insert into feed_epoch default values;

create table feed_head (
    part     smallint not null,
    last_seq bigint   not null default 0,
    constraint feed_head_pkey primary key (part)
);
insert into feed_head (part) select generate_series(0, 15);

create table event_log (
    part        smallint    not null,
    seq         bigint      not null,
    event_id    uuid        not null,
    tenant      text        not null,
    type        text        not null,
    subject     text        not null,
    entity      text        not null,
    version     bigint      not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    data        jsonb       not null,
    data_bytes  integer     not null,
    -- The last guard: two sequencers by mistake make one of them fail, and nothing is lost.
    constraint event_log_pkey primary key (part, seq)
);

create function refuse_change_of_event_log() returns trigger language plpgsql as $$
begin
    raise exception 'event_log is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger event_log_append_only before update or delete or truncate on event_log
    for each statement execute function refuse_change_of_event_log();

-- Consumer: how far each part of each source has been applied; moves only together with the effect.

create table feed_cursor (
    source     text        not null,
    part       smallint    not null,
    epoch      uuid        not null,
    seq        bigint      not null default 0,
    applied_at timestamptz,
    constraint feed_cursor_pkey primary key (source, part)
);

-- A source that must not be read on before an operator has restarted it.
create table feed_stop (
    source     text        not null,
    reason     text        not null,
    stopped_at timestamptz not null default clock_timestamp(),
    constraint feed_stop_pkey primary key (source)
);

-- Events that no handler knows or that a handler refused; kept whole, so that they can be replayed.
create table parked_event (
    id        bigint      generated always as identity,
    source    text        not null,
    epoch     uuid        not null,
    part      smallint    not null,
    seq       bigint      not null,
    tenant    text        not null,
    type      text        not null,
    event     jsonb       not null,
    reason    text        not null,
    attempts  integer     not null default 1,
    parked_at timestamptz not null default clock_timestamp(),
    constraint parked_event_pkey primary key (id),
    constraint parked_event_position unique (source, epoch, part, seq)
);

grant select, insert, update, delete on outbox_pending, feed_cursor, feed_stop, parked_event to ${appRole};
grant select, update on feed_epoch, feed_head to ${appRole};
grant select, insert on event_log to ${appRole};
revoke insert, delete, truncate on feed_epoch, feed_head from ${appRole};
revoke update, delete, truncate on event_log from ${appRole};
