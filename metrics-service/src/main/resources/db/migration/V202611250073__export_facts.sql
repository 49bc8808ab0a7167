-- SPDX-License-Identifier: Apache-2.0
-- Which transaction stored a fact: an export that reads only what is older than every transaction under way misses nothing
-- that is committed later, and reads nothing twice. What is there already counts as older than all.
alter table fact add column arrived xid8 not null default '0';
alter table fact alter column arrived set default pg_current_xact_id();
create index fact_arrived on fact (tenant, arrived);
