// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import dev.kept.metrics.export.ExportLine;
import dev.kept.metrics.export.ExportRun;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.metrics.valueexport.ExportedValueTable.End;
import dev.kept.restkit.page.Cursors;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers what has changed since a cursor: it looks for news when what is known has been told. */
@Singleton
class ValueRuns {

    /** The gateway waits ten seconds for the head of an answer. */
    private static final Duration LOOKING = Duration.ofSeconds(4);

    private final ValueExports exports;
    private final ValuePass pass;
    private final TenantTransactions transactions;
    private final Cursors cursors;

    ValueRuns(ValueExports exports, ValuePass pass, TenantTransactions transactions, Cursors cursors) {
        this.exports = exports;
        this.pass = pass;
        this.transactions = transactions;
        this.cursors = cursors;
    }

    ExportRun run(String tenant, String key, @Nullable String cursor, @Nullable Integer limit) {
        ValueExport export = exports.get(tenant, key);
        int most = ExportRun.limit(limit);
        String fingerprint = "value-exports/" + export.id();
        long after = cursors.decode(cursor, fingerprint)
                .map(keys -> Long.parseLong(keys.get(0)))
                .orElse(0L);
        End end = end(tenant, export.id(), after, most);
        boolean all = end.more() || pass.run(tenant, export, LOOKING);
        End last = end.more() ? end : end(tenant, export.id(), after, most);
        return new ExportRun(
                ValueRow.COLUMNS,
                cursors.encode(fingerprint, Long.toString(last.change())),
                last.more() || !all,
                new Pages(tenant, export.id(), after, last.change()));
    }

    private End end(String tenant, String id, long after, int most) {
        return transactions
                .read(tenant, connection -> new ExportedValueTable(connection, id).end(after, most))
                .orElse(new End(after, false));
    }

    /** Reads on from where the page before ended. */
    private final class Pages implements Supplier<List<? extends ExportLine>> {

        private final String tenant;
        private final String id;
        private final long end;
        private long after;

        Pages(String tenant, String id, long after, long end) {
            this.tenant = tenant;
            this.id = id;
            this.after = after;
            this.end = end;
        }

        @Override
        public List<ValueRow> get() {
            List<ValueRow> rows = transactions.read(
                    tenant, connection -> new ExportedValueTable(connection, id).between(after, end, ExportRun.PAGE));
            after = rows.isEmpty() ? end : rows.get(rows.size() - 1).change();
            return rows;
        }
    }
}
