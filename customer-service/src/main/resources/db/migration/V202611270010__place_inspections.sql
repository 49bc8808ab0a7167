-- SPDX-License-Identifier: Apache-2.0
-- Where service was inspected: what is found is compared by place.

alter table inspection
    add column place_country text,
    add column place_region text,
    add column place_city text,
    add column place_branch text;

create index inspection_inspector_idx on inspection (tenant, inspector_id, inspected_at, id);
create index inspection_branch_idx on inspection (tenant, place_branch, inspected_at, id);
create index inspection_region_idx on inspection (tenant, place_region, inspected_at, id);
