// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.audience;

import dev.kept.survey.customerref.CustomerListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Drops what is known of a customer who is deleted, erased or another one now; an undone merge is told anew by the feed. */
@ApplicationScoped
class ForgottenRespondents implements CustomerListener {

    private static final List<String> TABLES =
            List.of("respondent", "respondent_consent", "respondent_stays", "segment_stay");

    @Override
    public void deleted(Session session, String tenant, String customerId) {
        forget(session, tenant, customerId);
    }

    @Override
    public void erased(Session session, String tenant, String customerId) {
        forget(session, tenant, customerId);
    }

    @Override
    public void merged(Session session, String tenant, List<String> path) {
        forget(session, tenant, path.get(0));
    }

    @Override
    public void mergeUndone(Session session, String tenant, String customerId) {
        // its profile, consents and segments follow as events of their own
    }

    private static void forget(Session session, String tenant, String customerId) {
        for (String table : TABLES) {
            session.createNativeMutationQuery(
                            "delete from " + table + " where tenant = :tenant and customer_id = :customer")
                    .setParameter("tenant", tenant)
                    .setParameter("customer", customerId)
                    .executeUpdate();
        }
    }
}
