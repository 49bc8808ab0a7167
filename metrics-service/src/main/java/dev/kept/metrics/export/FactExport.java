// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import dev.kept.metrics.export.ExportQuery.End;
import dev.kept.metrics.export.ExportRow.Place;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.page.Cursors;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes what has arrived since a cursor, and the cursor to go on with. */
@Singleton
class FactExport {

    private final TenantTransactions transactions;
    private final Cursors cursors;

    FactExport(TenantTransactions transactions, Cursors cursors) {
        this.transactions = transactions;
        this.cursors = cursors;
    }

    ExportRun run(String tenant, String name, @Nullable String cursor, @Nullable Integer limit) {
        ExportTable table = ExportTable.ALL.get(name);
        if (table == null) {
            throw ExportProblem.EXPORT_TABLE_NOT_FOUND.with(name, String.join(", ", ExportTable.ALL.keySet()));
        }
        int most = ExportRun.limit(limit);
        String fingerprint = "fact-exports/" + name;
        Place place = cursors.decode(cursor, fingerprint).map(FactExport::place).orElse(Place.BEGINNING);
        End end = transactions
                .read(tenant, connection -> new ExportQuery(connection).end(place, table, most))
                .orElse(new End(place, false));
        List<String> columns = new ArrayList<>(ExportRow.COLUMNS);
        columns.addAll(table.columns().keySet());
        return new ExportRun(
                columns,
                cursors.encode(fingerprint, keys(end.place())),
                end.more(),
                new Pages(tenant, table, place, end.place()));
    }

    /** Reads on from where the page before ended. */
    private final class Pages implements Supplier<List<? extends ExportLine>> {

        private final String tenant;
        private final ExportTable table;
        private final Place end;
        private Place place;

        Pages(String tenant, ExportTable table, Place place, Place end) {
            this.tenant = tenant;
            this.table = table;
            this.place = place;
            this.end = end;
        }

        @Override
        public List<ExportLine> get() {
            List<ExportRow> rows = transactions.read(
                    tenant, connection -> new ExportQuery(connection).between(place, end, table, ExportRun.PAGE));
            place = rows.isEmpty() ? end : rows.get(rows.size() - 1).place();
            return rows.stream().map(row -> row.in(table)).toList();
        }
    }

    private static String[] keys(Place place) {
        return new String[] {
            place.arrived(),
            place.customer(),
            place.source(),
            Integer.toString(place.part()),
            Long.toString(place.seq())
        };
    }

    private static Place place(List<String> keys) {
        return new Place(
                keys.get(0), keys.get(1), keys.get(2), Integer.parseInt(keys.get(3)), Long.parseLong(keys.get(4)));
    }
}
