// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.util.List;

/** Rows that are derived of single customers, in whichever package: they go when the customer is deleted. */
public final class DerivedRows {

    /** Tables with the columns tenant and customer_id. */
    private static final List<String> TABLES =
            List.of("model_prediction", "stored_answer_row", "foreign_customer", "attribute_conflict");

    private final TenantConnection connection;

    public DerivedRows(TenantConnection connection) {
        this.connection = connection;
    }

    /** Forgets what was derived of these customers. */
    public void forget(List<String> customers) {
        if (!customers.isEmpty()) {
            TABLES.forEach(table ->
                    connection.update("delete from " + table + " where tenant = ? and customer_id = any(?)", (Object)
                            customers.toArray(String[]::new)));
        }
    }
}
