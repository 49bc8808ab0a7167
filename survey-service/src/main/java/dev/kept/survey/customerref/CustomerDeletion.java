// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import org.hibernate.Session;

/** What a feature does when a customer is deleted, in the transaction that learns of it. */
public interface CustomerDeletion {

    /**
     * Forgets a customer.
     *
     * @param session sees the rows of this tenant; the injected one may belong to another
     */
    void forget(Session session, String tenant, String customerId);
}
