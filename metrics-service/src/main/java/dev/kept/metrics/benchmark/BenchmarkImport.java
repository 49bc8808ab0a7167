// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.bulk.BulkHandler;
import dev.kept.restkit.bulk.BulkItem;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Imports points: each row adds the value of a period to its series, or replaces it. */
@ApplicationScoped
class BenchmarkImport implements BulkHandler<NewBenchmarkPoint> {

    static final String KIND = "benchmark-imports";

    private final TenantTransactions transactions;

    BenchmarkImport(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewBenchmarkPoint> rowType() {
        return NewBenchmarkPoint.class;
    }

    @Override
    public Set<String> csvColumns() {
        return Set.of("series", "start", "end", "value", "n");
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        CsvRow row = rows.get(0);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        List.of("series", "start", "end", "value")
                .forEach(column -> row.get(column).ifPresent(text -> body.put(column, text)));
        row.get("n").ifPresent(text -> {
            // Anything but a whole number stays a text, which is then refused as one.
            if (text.matches("[0-9]{1,18}")) {
                body.put("n", Long.parseLong(text));
            } else {
                body.put("n", text);
            }
        });
        return body;
    }

    @Override
    public List<BulkResult> apply(String tenant, List<BulkItem<NewBenchmarkPoint>> items) {
        return transactions.join(tenant, connection -> {
            BenchmarkTable table = new BenchmarkTable(connection);
            // The rows of a file are of a few series: each is looked up once.
            Map<String, Boolean> known = new HashMap<>();
            return items.stream()
                    .map(item -> apply(
                            table,
                            item,
                            known.computeIfAbsent(
                                    item.row().series(), key -> table.find(key).isPresent())))
                    .toList();
        });
    }

    private static BulkResult apply(BenchmarkTable table, BulkItem<NewBenchmarkPoint> item, boolean known) {
        NewBenchmarkPoint point = item.row();
        String id = point.series() + "/" + point.start();
        List<Fault> faults = new ArrayList<>();
        if (!point.end().isAfter(point.start())) {
            faults.add(Fault.textAt("/end", "range-empty", point.start()));
        }
        if (!known) {
            faults.add(Fault.textAt("/series", "benchmark-series-unknown"));
        }
        if (!faults.isEmpty()) {
            return BulkResult.failed(item.line(), id, faults);
        }
        Optional<BenchmarkPointView> before = table.point(point.series(), point.start());
        if (before.isPresent() && says(before.get(), point)) {
            return BulkResult.unchanged(item.line(), id, id);
        }
        table.put(point);
        return before.isPresent() ? BulkResult.updated(item.line(), id, id) : BulkResult.created(item.line(), id, id);
    }

    private static boolean says(BenchmarkPointView known, NewBenchmarkPoint point) {
        LocalDate end = known.end();
        return end.equals(point.end())
                && known.value().equals(BenchmarkTable.plain(point.value()))
                && Objects.equals(known.n(), point.n());
    }
}
