// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.imports.ImportSettings;
import dev.kept.customer.interaction.InteractionCheck.Checked;
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

/** Imports interactions: each item records or corrects the one with its external id. */
@ApplicationScoped
class InteractionImport implements BulkHandler<NewInteraction> {

    static final String KIND = "interaction-imports";

    private final InteractionService service;
    private final InteractionRepository interactions;
    private final InteractionChecks checks;
    private final EventFeed feed;
    private final ImportSettings settings;

    InteractionImport(
            InteractionService service,
            InteractionRepository interactions,
            InteractionChecks checks,
            EventFeed feed,
            ImportSettings settings) {
        this.service = service;
        this.interactions = interactions;
        this.checks = checks;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewInteraction> rowType() {
        return NewInteraction.class;
    }

    @Override
    public Set<String> csvColumns() {
        return InteractionCsv.COLUMNS;
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("A row is read by the settings of its tenant");
    }

    @Override
    public ObjectNode fromCsv(BulkJob job, List<CsvRow> rows) {
        return InteractionCsv.interaction(rows.get(0), settings.of(job));
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewInteraction>> items) {
        InteractionCheck check = checks.forAll(items.stream().map(BulkItem::row).toList());
        Map<String, Interaction> known = new HashMap<>();
        interactions
                .findByExternalIdsForChange(
                        Lookup.names(items, item -> item.row().externalId()))
                .forEach(interaction -> known.put(requireNonNull(interaction.externalId()), interaction));
        Changes changes = feed.begin();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<NewInteraction> item : items) {
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
            long line, String externalId, Checked checked, Map<String, Interaction> known, Changes changes) {
        Interaction before = known.get(externalId);
        if (before == null) {
            Interaction added = service.add(checked, changes);
            known.put(externalId, added);
            return BulkResult.created(line, added.id(), externalId);
        }
        try {
            return service.correct(before, checked, changes)
                    ? BulkResult.updated(line, before.id(), externalId)
                    : BulkResult.unchanged(line, before.id(), externalId);
        } catch (ProblemException e) {
            return BulkResult.failed(line, externalId, e.asFaults());
        }
    }
}
