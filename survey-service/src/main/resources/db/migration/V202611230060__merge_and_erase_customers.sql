-- A customer that customer-service merged into another one: its external id and its own id stand for the survivor.
alter table customer_ref
    add column merged_into text,
    add column merge_version bigint not null default 0,
    add constraint customer_ref_not_into_itself check (merged_into <> customer_id);

-- Which responses moved when a customer was merged, so that an undone merge takes back exactly these.
create table merged_response (
    tenant      text not null,
    customer_id text not null,
    response_id text not null,
    constraint merged_response_pk primary key (tenant, customer_id, response_id),
    constraint merged_response_response foreign key (response_id) references survey_response (id) on delete cascade
);
create index merged_response_by_response on merged_response (response_id);

alter table merged_response enable row level security;
create policy tenant_wall on merged_response using (tenant = current_setting('kept.tenant', true));
