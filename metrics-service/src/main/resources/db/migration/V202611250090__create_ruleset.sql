-- SPDX-License-Identifier: Apache-2.0
-- Rules that a tenant sets for its figures: of each kind every version, the highest holds.

create table ruleset (
    id         text        collate "C" primary key,
    tenant     text        collate "C" not null,
    kind       text        collate "C" not null,
    version    bigint      not null,
    rules      jsonb       not null,
    created_at timestamptz not null,
    constraint ruleset_version unique (tenant, kind, version)
);

alter table ruleset enable row level security;
create policy tenant_wall on ruleset using (tenant = current_setting('kept.tenant', true));
