-- As of orders: of a tenant that has come since the tables were last analysed the planner believes that it has one row, and
-- then reads all of the tenant's stages, subscriptions or churns for those of a few customers.
alter table stage_transition alter column tenant set statistics 0;
alter table subscription alter column tenant set statistics 0;
alter table churn_record alter column tenant set statistics 0;
