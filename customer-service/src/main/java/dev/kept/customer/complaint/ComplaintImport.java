// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.complaint.ComplaintCheck.Checked;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.imports.CsvItem;
import dev.kept.customer.imports.ImportSettings;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.settings.TenantSettings;
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

/** Imports complaints: each row records or corrects the one with its external id. */
@ApplicationScoped
class ComplaintImport implements BulkHandler<NewComplaint> {

    static final String KIND = "complaint-imports";

    private static final String[] TIMES = {
        "firstRespondedAt", "investigatingAt", "resolvedAt", "followedUpAt", "closedAt"
    };

    private final ComplaintService service;
    private final ComplaintRepository complaints;
    private final ComplaintChecks checks;
    private final EventFeed feed;
    private final ImportSettings settings;

    ComplaintImport(
            ComplaintService service,
            ComplaintRepository complaints,
            ComplaintChecks checks,
            EventFeed feed,
            ImportSettings settings) {
        this.service = service;
        this.complaints = complaints;
        this.checks = checks;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewComplaint> rowType() {
        return NewComplaint.class;
    }

    @Override
    public Set<String> csvColumns() {
        Set<String> columns = new java.util.HashSet<>(Set.of(TIMES));
        columns.addAll(List.of("externalId", "customerId", "customerExternalId", "openedAt", "channel", "category"));
        columns.addAll(List.of("severity", "subject", "text", "product", "orderId", "orderExternalId", "agentId"));
        columns.addAll(List.of("agentExternalId", "teamId", "solution", "compensation", "currency"));
        return columns;
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        CsvRow row = rows.get(0);
        TenantSettings known = settings.of(job);
        ObjectNode body = new CsvItem(row, known)
                .texts("externalId", "customerId", "customerExternalId", "channel", "category", "severity")
                .texts("subject", "text")
                .time("openedAt")
                .body();
        CsvItem handling = new CsvItem(row, known).texts("solution").money("compensation");
        for (String time : TIMES) {
            handling.time(time);
        }
        put(body, "about", new CsvItem(row, known).texts("product", "orderId", "orderExternalId"));
        put(body, "assignee", new CsvItem(row, known).texts("agentId", "agentExternalId", "teamId"));
        put(body, "handling", handling);
        return body;
    }

    private static void put(ObjectNode body, String member, CsvItem item) {
        if (!item.body().isEmpty()) {
            body.set(member, item.body());
        }
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewComplaint>> items) {
        ComplaintCheck check = checks.forAll(items.stream().map(BulkItem::row).toList());
        List<String> names = Lookup.names(items, item -> item.row().externalId());
        Map<String, Complaint> known = new HashMap<>();
        complaints.findByExternalIdsForChange(names).forEach(complaint -> known.put(complaint.externalId(), complaint));
        Changes changes = feed.begin();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewComplaint> item : items) {
            List<Fault> faults = new ArrayList<>();
            Checked checked = check.check(item.row(), faults);
            String externalId = item.row().externalId();
            if (externalId == null) {
                faults.add(Fault.textAt("/externalId", "external-id-missing"));
            }
            results.add(
                    checked == null || externalId == null
                            ? BulkResult.failed(item.line(), externalId, faults)
                            : apply(item.line(), externalId, new Work(checked, check, changes), known));
        }
        changes.finish();
        return results;
    }

    private record Work(Checked checked, ComplaintCheck check, Changes changes) {}

    private BulkResult apply(long line, String externalId, Work work, Map<String, Complaint> known) {
        Complaint complaint = known.get(externalId);
        try {
            if (complaint == null) {
                Complaint added = service.add(work.checked(), work.check(), work.changes());
                known.put(externalId, added);
                return BulkResult.created(line, added.id(), externalId);
            }
            return service.correct(complaint, work.checked(), work.check(), work.changes())
                    ? BulkResult.updated(line, complaint.id(), externalId)
                    : BulkResult.unchanged(line, complaint.id(), externalId);
        } catch (ProblemException e) {
            return BulkResult.failed(line, externalId, e.asFaults());
        }
    }
}
