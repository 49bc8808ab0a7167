// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.generation.GenerationDraft.Portion;
import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.store.CellTable;
import dev.kept.metrics.store.ConflictTable;
import dev.kept.metrics.store.DueTable;
import dev.kept.metrics.store.FactReader;
import dev.kept.metrics.store.FactTable;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.RateTable;
import dev.kept.metrics.store.RevaluationTable;
import dev.kept.metrics.store.SegmentTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TenantTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** New generations of cells: on request to verify, and where a tenant has declared another policy. */
@ApplicationScoped
public class Rebuilds {

    private final TenantTransactions transactions;
    private final FactReader facts;
    private final Clock clock;

    Rebuilds(TenantTransactions transactions, FactReader facts, Clock clock) {
        this.transactions = transactions;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Starts to build a new generation beside the live one; it replaces it once it is complete.
     *
     * @return id of the rebuild; of the one that is running, if there is one
     */
    public String start(String tenant, Source source) {
        return transactions.call(tenant, connection -> new GenerationPlan(connection, clock.instant()).start(source));
    }

    /** @return empty if there is no such rebuild of this tenant */
    public Optional<Rebuild> get(String tenant, String id) {
        return transactions.call(tenant, connection -> new RebuildTable(connection).find(id));
    }

    /**
     * Forgets all facts of a source, of all tenants, and computes what is left from the other facts, in the caller's
     * transaction.
     */
    public void forget(String source) {
        for (String tenant : transactions.tenants()) {
            transactions.join(tenant, connection -> {
                forget(connection, source);
                return tenant;
            });
        }
    }

    private void forget(TenantConnection connection, String source) {
        GenerationTable table = new GenerationTable(connection);
        List<Generation> generations = table.lockAlone();
        new FactTable(connection).forget(source);
        new SegmentTable(connection).forget(source);
        new RateTable(connection).forget(source);
        new ConflictTable(connection).forget(source);
        new RevaluationTable(connection).clear();
        for (Generation generation : generations) {
            deleteCells(connection, generation.number());
            if (generation.status() == Generation.Status.BUILDING) {
                table.update(generation.as(Generation.Status.RETIRED));
                new RebuildTable(connection)
                        .fail(generation.number(), "Source " + source + " is read anew", clock.instant());
            } else {
                SourceTimelines others = new SourceTimelines(Source.FACTS, facts);
                Generation rebuilt = generation.built("", false);
                table.update(rebuilt);
                while (!rebuilt.complete()) {
                    rebuilt = GenerationDraft.of(connection, others, rebuilt, Portion.FITTING)
                            .write(connection);
                }
            }
        }
    }

    static void deleteCells(TenantConnection connection, long generation) {
        CellTable cells = new CellTable(connection);
        boolean more = true;
        while (more) {
            more = cells.deleteSome(generation);
        }
        new DueTable(connection).clear(generation);
    }
}
