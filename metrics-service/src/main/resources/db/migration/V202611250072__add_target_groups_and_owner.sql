-- SPDX-License-Identifier: Apache-2.0
-- What single groups should reach, and who answers for a target.
alter table metric_target
    add column groups jsonb not null default '[]',
    add column owner  text;
