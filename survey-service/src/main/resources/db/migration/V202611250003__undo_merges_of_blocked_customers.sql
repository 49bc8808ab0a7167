-- As whom a customer was blocked, so that an undone merge takes back what it moved.
alter table contact_block add column blocked_customer_id text;
update contact_block set blocked_customer_id = customer_id;
create index contact_block_by_blocked_customer on contact_block (tenant, blocked_customer_id)
    where blocked_customer_id is not null;
