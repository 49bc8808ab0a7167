// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.imports.CsvItem;
import dev.kept.customer.imports.ImportSettings;
import dev.kept.customer.lookup.Lookup;
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

/** Imports costs: each row records or corrects the one with its external id. */
@ApplicationScoped
class CostImport implements BulkHandler<NewCost> {
    static final String KIND = "cost-imports";
    private static final Set<String> COLUMNS = Set.of(
            "externalId",
            "type",
            "amount",
            "currency",
            "incurredOn",
            "from",
            "to",
            "channel",
            "campaignId",
            "customerId",
            "customerExternalId",
            "segment",
            "note");

    private final CostService service;
    private final CostRepository costs;
    private final CostChecks checks;
    private final EventFeed feed;
    private final ImportSettings settings;

    CostImport(CostService service, CostRepository costs, CostChecks checks, EventFeed feed, ImportSettings settings) {
        this.service = service;
        this.costs = costs;
        this.checks = checks;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewCost> rowType() {
        return NewCost.class;
    }

    @Override
    public Set<String> csvColumns() {
        return COLUMNS;
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        String[] texts = COLUMNS.stream()
                .filter(column -> !column.equals("amount") && !column.equals("currency"))
                .toArray(String[]::new);
        return new CsvItem(rows.get(0), settings.of(job))
                .texts(texts)
                .money("amount")
                .body();
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewCost>> items) {
        CostCheck check = checks.forAll(items.stream().map(BulkItem::row).toList());
        Map<String, Cost> known = new HashMap<>();
        costs.findByExternalIdsForChange(Lookup.names(items, item -> item.row().externalId()))
                .forEach(cost -> known.put(cost.externalId(), cost));
        Changes changes = feed.begin();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewCost> item : items) {
            List<Fault> faults = new ArrayList<>();
            CostCheck.Checked checked = check.check(item.row(), faults);
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
            long line, String externalId, CostCheck.Checked checked, Map<String, Cost> known, Changes changes) {
        Cost cost = known.get(externalId);
        if (cost == null) {
            Cost added = service.add(checked, changes);
            known.put(externalId, added);
            return BulkResult.created(line, added.id(), externalId);
        }
        try {
            return service.correct(cost, checked, changes)
                    ? BulkResult.updated(line, cost.id(), externalId)
                    : BulkResult.unchanged(line, cost.id(), externalId);
        } catch (ProblemException e) {
            return BulkResult.failed(line, externalId, e.asFaults());
        }
    }
}
