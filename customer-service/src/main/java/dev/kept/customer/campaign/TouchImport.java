// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.imports.CsvItem;
import dev.kept.customer.imports.ImportSettings;
import dev.kept.restkit.bulk.BulkHandler;
import dev.kept.restkit.bulk.BulkItem;
import dev.kept.restkit.bulk.BulkJob;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports touches: each row records or corrects the one with its external id. */
@ApplicationScoped
class TouchImport implements BulkHandler<NewTouch> {
    static final String KIND = "campaign-touch-imports";

    private final TouchService service;
    private final EventFeed feed;
    private final ImportSettings settings;

    TouchImport(TouchService service, EventFeed feed, ImportSettings settings) {
        this.service = service;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewTouch> rowType() {
        return NewTouch.class;
    }

    @Override
    public Set<String> csvColumns() {
        return Set.of(
                "externalId",
                "campaignId",
                "customerId",
                "customerExternalId",
                "touchedAt",
                "channel",
                "outcome",
                "orderId");
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return new CsvItem(rows.get(0), settings.of(job))
                .texts("externalId", "campaignId", "customerId", "customerExternalId", "channel", "outcome", "orderId")
                .time("touchedAt")
                .body();
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewTouch>> items) {
        List<NewTouch> rows = items.stream().map(BulkItem::row).toList();
        TouchCheck check = service.checkFor(rows);
        Map<String, Touch> known = service.knownOf(rows);
        Changes changes = feed.begin();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewTouch> item : items) {
            results.add(apply(item, check, known, changes));
        }
        changes.finish();
        return results;
    }

    private BulkResult apply(BulkItem<NewTouch> item, TouchCheck check, Map<String, Touch> known, Changes changes) {
        String externalId = item.row().externalId();
        if (externalId == null) {
            return BulkResult.failed(item.line(), null, List.of(Fault.textAt("/externalId", "external-id-missing")));
        }
        List<Fault> faults = new ArrayList<>();
        TouchService.Kept kept =
                service.keep(item.row(), check, known, changes, faults).orElse(null);
        if (kept == null) {
            return BulkResult.failed(item.line(), externalId, faults);
        }
        String id = kept.touch().id();
        return switch (kept.status()) {
            case CREATED -> BulkResult.created(item.line(), id, externalId);
            case UPDATED -> BulkResult.updated(item.line(), id, externalId);
            default -> BulkResult.unchanged(item.line(), id, externalId);
        };
    }
}
