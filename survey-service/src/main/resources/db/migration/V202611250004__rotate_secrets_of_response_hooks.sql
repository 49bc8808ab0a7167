-- Secrets are sealed from now on (ADR 28): text that begins with v1. Those from before are sealed when they are replaced.
alter table response_hook add column former_secret text;
alter table response_hook add column former_until timestamptz;
alter table response_hook add column active boolean not null default true;
