// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.imports.ImportSettings;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.subscription.SubscriptionCheck.Checked;
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

/** Imports subscriptions: each item records or corrects the one with its external id. */
@ApplicationScoped
class SubscriptionImport implements BulkHandler<NewSubscription> {

    static final String KIND = "subscription-imports";

    private final SubscriptionService service;
    private final SubscriptionRepository subscriptions;
    private final SubscriptionChecks checks;
    private final EventFeed feed;
    private final ImportSettings settings;

    SubscriptionImport(
            SubscriptionService service,
            SubscriptionRepository subscriptions,
            SubscriptionChecks checks,
            EventFeed feed,
            ImportSettings settings) {
        this.service = service;
        this.subscriptions = subscriptions;
        this.checks = checks;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewSubscription> rowType() {
        return NewSubscription.class;
    }

    @Override
    public Set<String> csvColumns() {
        return SubscriptionCsv.COLUMNS;
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return SubscriptionCsv.subscription(rows.get(0), settings.of(job));
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewSubscription>> items) {
        SubscriptionCheck check =
                checks.forAll(items.stream().map(BulkItem::row).toList());
        Map<String, Subscription> known = new HashMap<>();
        subscriptions
                .findByExternalIdsForChange(
                        Lookup.names(items, item -> item.row().externalId()))
                .forEach(subscription -> known.put(requireNonNull(subscription.externalId()), subscription));
        Changes changes = feed.begin();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewSubscription> item : items) {
            results.add(apply(item, check, known, changes));
        }
        changes.finish();
        return results;
    }

    private BulkResult apply(
            BulkItem<NewSubscription> item, SubscriptionCheck check, Map<String, Subscription> known, Changes changes) {
        String externalId = item.row().externalId();
        if (externalId == null) {
            return BulkResult.failed(item.line(), null, List.of(Fault.textAt("/externalId", "external-id-missing")));
        }
        Subscription before = known.get(externalId);
        List<Fault> faults = new ArrayList<>();
        try {
            Checked checked =
                    check.check(before == null ? item.row() : item.row().after(before), faults);
            if (checked == null) {
                return BulkResult.failed(item.line(), externalId, faults);
            }
            if (before == null) {
                Subscription added = service.add(checked, check.today(), changes);
                known.put(externalId, added);
                return BulkResult.created(item.line(), added.id(), externalId);
            }
            return service.correct(before, checked, check.today(), changes)
                    ? BulkResult.updated(item.line(), before.id(), externalId)
                    : BulkResult.unchanged(item.line(), before.id(), externalId);
        } catch (ProblemException e) {
            return BulkResult.failed(item.line(), externalId, e.asFaults());
        }
    }
}
