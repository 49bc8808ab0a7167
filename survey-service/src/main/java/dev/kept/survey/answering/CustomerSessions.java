// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.customerref.CustomerListener;
import dev.kept.survey.customerref.MergedCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/**
 * What becomes of sessions when their customer goes (what was filled in and not yet sent is personal and goes too), is merged or
 * no longer merged.
 */
@ApplicationScoped
class CustomerSessions implements CustomerListener {

    private static final String FORGET =
            "update answer_session set answers = '[]', closing = null, address_hash = null";

    @Override
    public void deleted(Session session, String tenant, String customerId) {
        session.createNativeMutationQuery(
                        FORGET + ", customer_id = null where tenant = :tenant and customer_id = :customer")
                .setParameter("tenant", tenant)
                .setParameter("customer", customerId)
                .executeUpdate();
    }

    @Override
    public void erased(Session session, String tenant, String customerId) {
        session.createNativeMutationQuery(FORGET + " where tenant = :tenant and customer_id = :customer")
                .setParameter("tenant", tenant)
                .setParameter("customer", customerId)
                .executeUpdate();
    }

    @Override
    public void merged(Session session, String tenant, List<String> path) {
        session.createNativeMutationQuery("update answer_session set customer_id = :survivor"
                        + " where tenant = :tenant and customer_id = :customer")
                .setParameter("survivor", path.get(path.size() - 1))
                .setParameter("tenant", tenant)
                .setParameter("customer", path.get(0))
                .executeUpdate();
    }

    @Override
    public void mergeUndone(Session session, String tenant, String customerId) {
        // With its invitation, whoever the customer was when the session began.
        session.createNativeMutationQuery("update answer_session set customer_id = :customer where tenant = :tenant"
                        + " and customer_id <> :customer and invitation_id in (select i.id from invitation i"
                        + " where i.tenant = :tenant and i.asked_customer_id in (:merged))")
                .setParameter("customer", customerId)
                .setParameter("tenant", tenant)
                .setParameter("merged", MergedCustomers.of(session, tenant, customerId))
                .executeUpdate();
    }
}
