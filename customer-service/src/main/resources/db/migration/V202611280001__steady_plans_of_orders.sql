-- Of a tenant that has come since the table was last analysed the planner believes that it has one row, and then reads all
-- of its orders wherever it could look up a few by their names. Without statistics it believes in one tenant of many.
alter table customer_order alter column tenant set statistics 0;
