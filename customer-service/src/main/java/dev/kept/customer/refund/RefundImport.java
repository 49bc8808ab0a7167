// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.imports.CsvItem;
import dev.kept.customer.imports.ImportSettings;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.refund.RefundCheck.Checked;
import dev.kept.restkit.bulk.BulkHandler;
import dev.kept.restkit.bulk.BulkItem;
import dev.kept.restkit.bulk.BulkJob;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports refunds: each row records or corrects the one with its external id. */
@ApplicationScoped
class RefundImport implements BulkHandler<NewRefund> {

    static final String KIND = "refund-imports";

    private final RefundService service;
    private final RefundRepository refunds;
    private final RefundChecks checks;
    private final EventFeed feed;
    private final ImportSettings settings;

    RefundImport(
            RefundService service,
            RefundRepository refunds,
            RefundChecks checks,
            EventFeed feed,
            ImportSettings settings) {
        this.service = service;
        this.refunds = refunds;
        this.checks = checks;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewRefund> rowType() {
        return NewRefund.class;
    }

    @Override
    public Set<String> csvColumns() {
        return Set.of(
                "externalId",
                "orderId",
                "orderExternalId",
                "customerId",
                "customerExternalId",
                "amount",
                "currency",
                "refundedAt",
                "reason");
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return new CsvItem(rows.get(0), settings.of(job))
                .texts("externalId", "orderId", "orderExternalId", "customerId", "customerExternalId", "reason")
                .money("amount")
                .time("refundedAt")
                .body();
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewRefund>> items) {
        RefundCheck check = checks.forAll(items.stream().map(BulkItem::row).toList());
        List<String> names = Lookup.names(items, item -> item.row().externalId());
        Map<String, Refund> known = new HashMap<>();
        refunds.findByExternalIdsForChange(names).forEach(refund -> known.put(refund.externalId(), refund));

        Changes changes = feed.begin();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewRefund> item : items) {
            List<Fault> faults = new ArrayList<>();
            Checked checked = check.check(item.row(), faults);
            String externalId = item.row().externalId();
            if (externalId == null) {
                faults.add(Fault.textAt("/externalId", "external-id-missing"));
            }
            results.add(
                    checked == null || externalId == null
                            ? BulkResult.failed(item.line(), externalId, faults)
                            : apply(item.line(), externalId, checked, known, changes));
        }
        changes.finish();
        return results;
    }

    private BulkResult apply(
            long line, String externalId, Checked checked, Map<String, Refund> known, Changes changes) {
        Refund refund = known.get(externalId);
        try {
            service.reserve(refund, checked);
        } catch (ProblemException e) {
            return BulkResult.failed(line, externalId, e.asFaults());
        }
        if (refund == null) {
            Refund added = service.add(checked, changes);
            known.put(externalId, added);
            return BulkResult.created(line, added.id(), externalId);
        }
        return service.correct(refund, checked, changes)
                ? BulkResult.updated(line, refund.id(), externalId)
                : BulkResult.unchanged(line, refund.id(), externalId);
    }
}
