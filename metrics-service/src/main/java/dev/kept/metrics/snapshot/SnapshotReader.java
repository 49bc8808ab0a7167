// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TenantTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;

/** Opens the customers of a tenant. */
@ApplicationScoped
public class SnapshotReader {

    private final TenantTransactions transactions;
    private final Clock clock;

    SnapshotReader(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In a read-only transaction that sees one snapshot. */
    public <T> T read(String tenant, Function<CustomerSnapshots, T> work) {
        return transactions.read(tenant, connection -> work.apply(of(connection)));
    }

    /** In the transaction of a connection. */
    public CustomerSnapshots of(TenantConnection connection) {
        return new CustomerSnapshots(connection, clock.instant());
    }
}
