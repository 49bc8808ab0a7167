// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import java.util.List;
import org.hibernate.Session;

/**
 * What a feature does when something happens to a customer as a whole, in the transaction that learns of it. Each may be
 * told again and must then find nothing left to do. The session sees the rows of the customer's tenant; the injected one
 * may belong to another.
 */
public interface CustomerListener {

    /** The customer was deleted. */
    void deleted(Session session, String tenant, String customerId);

    /** Every personal value of the customer is to go; what is counted stays. */
    void erased(Session session, String tenant, String customerId);

    /**
     * The customer is from now on another one.
     *
     * @param path from the customer to the one that stands for it now, both included; longer where that one had been
     *     merged itself
     */
    void merged(Session session, String tenant, List<String> path);

    /** The customer is itself again: what came from it goes back. */
    void mergeUndone(Session session, String tenant, String customerId);
}
