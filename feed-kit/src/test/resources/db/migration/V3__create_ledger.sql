-- SPDX-License-Identifier: Apache-2.0
-- What a consumer has applied. Deliberately without a unique constraint: an event applied twice must show.
create table ledger (
    id      bigint generated always as identity primary key,
    source  text   not null,
    part    int    not null,
    seq     bigint not null,
    tenant  text   not null,
    subject text   not null,
    version bigint not null,
    type    text   not null
);
grant select, insert, update, delete on ledger to ${appRole};

-- What a producer changes in the same transaction; its row lock gives the order of a subject's events.
create table thing (
    tenant  text   not null,
    subject text   not null,
    version bigint not null default 0,
    primary key (tenant, subject)
);
grant select, insert, update, delete on thing to ${appRole};
