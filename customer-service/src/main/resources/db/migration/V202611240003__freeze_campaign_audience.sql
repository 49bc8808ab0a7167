-- The day as of which the members of its segment became its audience, and how many they were.
alter table campaign add column audience_on date;
alter table campaign add column audience_size integer;

create index campaign_segment_idx on campaign (tenant, segment) where segment is not null;
create index cost_segment_idx on cost (tenant, segment) where segment is not null;
