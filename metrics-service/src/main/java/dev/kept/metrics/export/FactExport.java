// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.export.ExportRow.Place;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what has arrived since a cursor, and the cursor to go on with. */
@Singleton
class FactExport {

    static final int MOST = 10_000;
    private static final int DEFAULT = 1_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> HEAD =
            List.of("key", "customerId", "entityId", "version", "deleted", "occurredAt", "recordedAt");

    private final TenantTransactions transactions;
    private final Cursors cursors;

    FactExport(TenantTransactions transactions, Cursors cursors) {
        this.transactions = transactions;
        this.cursors = cursors;
    }

    /**
     * A run of an export.
     *
     * @param cursor what the next run begins with; there is always one
     * @param more whether there is more already
     */
    record Run(ExportTable table, List<ExportRow> rows, String cursor, boolean more) {

        /** As CSV with a header. */
        List<String> csv() {
            List<@Nullable String> header = new ArrayList<>(HEAD);
            header.addAll(table.columns().keySet());
            List<String> lines = new ArrayList<>();
            lines.add(CsvLine.of(header));
            for (ExportRow row : rows) {
                List<@Nullable String> cells = new ArrayList<>(Arrays.asList(
                        row.key(),
                        row.place().customer(),
                        row.entity(),
                        Long.toString(row.version()),
                        Boolean.toString(row.deleted()),
                        row.occurredAt().toString(),
                        row.recordedAt().toString()));
                table.columns().keySet().forEach(column -> cells.add(table.cell(column, row.data())));
                lines.add(CsvLine.of(cells));
            }
            return lines;
        }

        /** One JSON document a line. */
        List<String> ndjson() {
            return rows.stream()
                    .map(row -> {
                        ObjectNode line = MAPPER.createObjectNode()
                                .put("key", row.key())
                                .put("customerId", row.place().customer())
                                .put("entityId", row.entity())
                                .put("version", row.version())
                                .put("deleted", row.deleted())
                                .put("occurredAt", row.occurredAt().toString())
                                .put("recordedAt", row.recordedAt().toString());
                        line.set("data", row.data());
                        return line + "\n";
                    })
                    .toList();
        }
    }

    Run run(String tenant, String name, @Nullable String cursor, @Nullable Integer limit) {
        ExportTable table = ExportTable.ALL.get(name);
        if (table == null) {
            throw ExportProblem.EXPORT_TABLE_NOT_FOUND.with(name, String.join(", ", ExportTable.ALL.keySet()));
        }
        int most = limit == null ? DEFAULT : limit;
        if (most < 1 || most > MOST) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("limit", "out-of-range", 1, MOST)));
        }
        String fingerprint = "fact-exports/" + name;
        Place place = cursors.decode(cursor, fingerprint).map(FactExport::place).orElse(Place.BEGINNING);
        List<ExportRow> found =
                transactions.read(tenant, connection -> new ExportQuery(connection).after(place, table, most + 1));
        boolean more = found.size() > most;
        List<ExportRow> rows = more ? found.subList(0, most) : found;
        Place last = rows.isEmpty() ? place : rows.get(rows.size() - 1).place();
        return new Run(table, rows, cursors.encode(fingerprint, keys(last)), more);
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
