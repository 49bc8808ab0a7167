// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.imports.ImportSettings;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.order.OrderCheck.Checked;
import dev.kept.restkit.bulk.BulkHandler;
import dev.kept.restkit.bulk.BulkItem;
import dev.kept.restkit.bulk.BulkJob;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.bulk.Turn;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Imports orders: each item records or corrects the one with its external id. */
@ApplicationScoped
class OrderImport implements BulkHandler<NewOrder> {

    static final String KIND = "order-imports";

    private final OrderService service;
    private final OrderRepository orders;
    private final OrderChecks checks;
    private final EventFeed feed;
    private final ImportSettings settings;

    OrderImport(
            OrderService service, OrderRepository orders, OrderChecks checks, EventFeed feed, ImportSettings settings) {
        this.service = service;
        this.orders = orders;
        this.checks = checks;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewOrder> rowType() {
        return NewOrder.class;
    }

    @Override
    public Set<String> csvColumns() {
        return OrderCsv.COLUMNS;
    }

    @Override
    public Optional<String> csvGroupColumn() {
        return Optional.of("externalId");
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return OrderCsv.order(rows, settings.of(job));
    }

    @Override
    public List<BulkResult> apply(String tenant, List<BulkItem<NewOrder>> items) {
        throw new UnsupportedOperationException("Orders are written before it is their turn to be told");
    }

    // The orders of a batch concern nobody else; whose they are, and who hears of them, others may hold too.
    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(BulkJob job, List<BulkItem<NewOrder>> items, Turn turn) {
        OrderCheck check = checks.forAll(items.stream().map(BulkItem::row).toList());
        List<String> names = Lookup.names(items, item -> item.row().externalId());
        Changes changes = feed.begin();
        OrderUpserts upserts = new OrderUpserts(service, orders, names, changes);
        List<BulkResult> refused = new ArrayList<>();
        for (BulkItem<NewOrder> item : items) {
            List<Fault> faults = new ArrayList<>();
            Checked checked = check.check(item.row(), faults);
            String externalId = item.row().externalId();
            if (externalId == null) {
                faults.add(Fault.textAt("/externalId", "external-id-missing"));
            } else if (item.repeated()) {
                faults.add(Fault.textAt("/externalId", "order-rows-apart"));
            }
            if (checked == null || externalId == null || !faults.isEmpty()) {
                refused.add(BulkResult.failed(item.line(), externalId, faults));
            } else {
                upserts.put(item.line(), externalId, checked);
            }
        }
        List<BulkResult> results = upserts.finish();
        turn.await();
        changes.finish();
        results.addAll(refused);
        return results;
    }
}
