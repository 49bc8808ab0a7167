// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import static dev.kept.metrics.valueexport.ValueExportProblem.VALUE_EXPORT_NOT_FOUND;

import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps which values a tenant wants to have exported. */
@ApplicationScoped
class ValueExports {

    static final int MOST = 20;

    private final TenantTransactions transactions;
    private final CellReaders readers;
    private final SeriesChoice choice;

    ValueExports(TenantTransactions transactions, CellReaders readers, SeriesChoice choice) {
        this.transactions = transactions;
        this.readers = readers;
        this.choice = choice;
    }

    /** What became of an export that was put. */
    record Put(ValueExport export, boolean created) {}

    ValueExport get(String tenant, String key) {
        return known(transactions.read(tenant, connection -> new ValueExportTable(connection).find(key)), key);
    }

    List<ValueExport> list(String tenant, @Nullable String after, int most) {
        return transactions.read(tenant, connection -> new ValueExportTable(connection).list(after, most));
    }

    /** Adds an export, or replaces it; the next run looks at everything anew. */
    Put put(String tenant, String key, @Nullable String ifMatch, NewValueExport wanted) {
        ValueExport export = new ValueExport(Ids.next("vex"), key, wanted.from(), checked(tenant, wanted), 1);
        return transactions.call(tenant, connection -> {
            ValueExportTable table = new ValueExportTable(connection);
            boolean created = ifMatch == null && table.add(export);
            if (created && table.count() > MOST) {
                throw fault(Fault.textParameter("exportKey", "value-exports-too-many", MOST));
            }
            ValueExport before = known(table.findForChange(key), key);
            if (ifMatch != null) {
                ETags.require(ifMatch, before.version());
            }
            if (!created && !before.says(export)) {
                table.replace(new ValueExport(before.id(), key, export.from(), export.series(), before.version()));
            }
            return new Put(known(table.find(key), key), created);
        });
    }

    void delete(String tenant, String key, @Nullable String ifMatch) {
        transactions.call(tenant, connection -> {
            ValueExportTable table = new ValueExportTable(connection);
            ValueExport before = known(table.findForChange(key), key);
            if (ifMatch != null) {
                ETags.require(ifMatch, before.version());
            }
            table.delete(before.id());
            return before;
        });
    }

    private List<ExportedSeries> checked(String tenant, NewValueExport wanted) {
        try (CellSnapshot cells = readers.open(tenant)) {
            return choice.checked(tenant, cells, wanted);
        }
    }

    private static ValueExport known(Optional<ValueExport> export, String key) {
        return export.orElseThrow(() -> VALUE_EXPORT_NOT_FOUND.with(key));
    }

    private static RuntimeException fault(Fault fault) {
        return StandardProblem.INVALID_REQUEST.withFaults(List.of(fault));
    }
}
