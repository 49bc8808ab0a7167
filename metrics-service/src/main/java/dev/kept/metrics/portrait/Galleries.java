// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.portrait;

import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TenantTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

/** Opens the customers of a tenant. */
@ApplicationScoped
public class Galleries {

    private final TenantTransactions transactions;
    private final Clock clock;

    Galleries(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In a read-only transaction that sees one snapshot. */
    public <T> T read(String tenant, Function<Gallery, T> work) {
        return transactions.read(tenant, connection -> work.apply(of(connection)));
    }

    /** In the transaction of a connection. */
    public Gallery of(TenantConnection connection) {
        LocalDate today = clock.instant().atZone(Policy.DEFAULT.zone()).toLocalDate();
        return new Gallery(connection, today.minusDays(1));
    }
}
