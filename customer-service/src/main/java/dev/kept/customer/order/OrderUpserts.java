// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.order.OrderCheck.Checked;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The checked rows of one batch of an import: what is known is corrected, and what is new is written together. */
final class OrderUpserts {

    private static final int SAMPLE = 64;

    private record Row(long line, Checked checked) {}

    private final OrderService service;
    private final OrderRepository orders;
    private final Changes changes;
    private final Map<String, Order> known = new HashMap<>();
    private final Map<String, Row> unwritten = new LinkedHashMap<>();
    private final List<BulkResult> results = new ArrayList<>();

    /**
     * Locks those of the named orders that are known. Where a sample of them is new they are taken for new, and what is
     * known all the same shows when it is written.
     */
    OrderUpserts(OrderService service, OrderRepository orders, List<String> names, Changes changes) {
        this.service = service;
        this.orders = orders;
        this.changes = changes;
        if (names.size() <= SAMPLE || orders.knowsAny(sample(names))) {
            load(names);
        }
    }

    private static List<String> sample(List<String> names) {
        int step = names.size() / SAMPLE;
        return IntStream.range(0, SAMPLE).mapToObj(i -> names.get(i * step)).toList();
    }

    void put(long line, String externalId, Checked checked) {
        if (unwritten.containsKey(externalId)) {
            write();
            load(List.of(externalId));
        }
        Row row = new Row(line, checked);
        if (known.containsKey(externalId)) {
            correct(externalId, row);
        } else {
            unwritten.put(externalId, row);
        }
    }

    /** Writes what is left; what became of each row. */
    List<BulkResult> finish() {
        write();
        return results;
    }

    private void write() {
        if (unwritten.isEmpty()) {
            return;
        }
        Map<String, Row> taken = new LinkedHashMap<>(unwritten);
        unwritten.clear();
        for (Order added :
                service.addAll(taken.values().stream().map(Row::checked).toList(), changes)) {
            Row row = taken.remove(added.externalId());
            results.add(BulkResult.created(row.line(), added.id(), added.externalId()));
        }
        if (!taken.isEmpty()) {
            load(taken.keySet());
            taken.forEach(this::correct);
        }
    }

    private void load(Collection<String> names) {
        orders.findByExternalIdsForChange(names).forEach(order -> known.put(order.externalId(), order));
    }

    private void correct(String externalId, Row row) {
        Order order = known.get(externalId);
        if (order == null) {
            throw new IllegalStateException("Somebody has recorded and deleted the order of line " + row.line());
        }
        try {
            results.add(
                    service.correct(order, row.checked(), changes)
                            ? BulkResult.updated(row.line(), order.id(), externalId)
                            : BulkResult.unchanged(row.line(), order.id(), externalId));
        } catch (ProblemException e) {
            results.add(BulkResult.failed(row.line(), externalId, e.asFaults()));
        }
    }
}
