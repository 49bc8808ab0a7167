// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import java.util.List;
import org.hibernate.Session;

/** Who is one customer now that were several. */
public final class MergedCustomers {

    private static final String OF = """
            with recursive merged (customer_id) as (
                select cast(:customer as text)
                union
                select r.customer_id from customer_ref r join merged m on r.merged_into = m.customer_id
                where r.tenant = :tenant)
            select customer_id from merged
            """;

    private MergedCustomers() {}

    /** The customer itself and all that were merged into it, directly or through others, and still are. */
    public static List<String> of(Session session, String tenant, String customerId) {
        return session.createNativeQuery(OF, String.class)
                .setParameter("customer", customerId)
                .setParameter("tenant", tenant)
                .getResultList();
    }
}
