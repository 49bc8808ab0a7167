-- SPDX-License-Identifier: Apache-2.0
-- What became of the customer after whom the task of a loop looked.
alter table task
    add column customer_outcome text,
    add constraint task_customer_outcome check (customer_outcome in ('KEPT', 'LOST', 'FALSE_ALARM'));
