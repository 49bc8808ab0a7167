-- When an invitation came back; null where it never did, or arrived later all the same.
alter table invitation add column bounced_at timestamptz;
update invitation set bounced_at = updated_at where state = 'BOUNCED';
