-- SPDX-License-Identifier: Apache-2.0
-- Invitations, feedback and inspections are counted from now on. They were stored before; the empty timelines are what
-- the rebuild from the facts starts with.

-- An inspection of no customer is from now on a timeline of its own, as a cost is.
update fact set customer_id = entity where customer_id = 'tenant' and type like 'tenant.inspection.%';
insert into customer_state (tenant, customer_id, anonymous, timeline)
    select distinct tenant, customer_id, customer_id not like 'cus\_%', '\x04000000000000'::bytea from fact
        where type like 'tenant.inspection.%' or type like 'survey.invitation.%' or type like 'survey.feedback.%'
    on conflict do nothing;
