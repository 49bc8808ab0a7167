// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.policy.Policy;

/** Amounts in other currencies as they are stored. */
record StoredForeignAmounts(TenantConnection connection, Policy books) implements ForeignAmounts {

    @Override
    public Rates rates() {
        return new RateTable(connection).rates(books);
    }

    @Override
    public boolean exist() {
        return connection
                .first("select 1 from foreign_customer where tenant = ? limit 1", row -> true)
                .orElse(false);
    }
}
