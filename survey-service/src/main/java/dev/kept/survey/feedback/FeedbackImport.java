// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.bulk.BulkHandler;
import dev.kept.restkit.bulk.BulkItem;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Imports of feedback: rows are taken in like single items, and corrected by their external ids. */
@ApplicationScoped
class FeedbackImport implements BulkHandler<NewFeedbackItem> {

    static final String KIND = "feedback-imports";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> PLAIN = List.of(
            "source",
            "site",
            "url",
            "text",
            "language",
            "author",
            "customerId",
            "customerExternalId",
            "externalId",
            "occurredAt");
    private static final List<String> RATING = List.of("value", "min", "max");

    private final FeedbackIntake intake;
    private final ObjectMapper mapper;

    FeedbackImport(FeedbackIntake intake, ObjectMapper mapper) {
        this.intake = intake;
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewFeedbackItem> rowType() {
        return NewFeedbackItem.class;
    }

    @Override
    public Set<String> csvColumns() {
        Set<String> columns = new HashSet<>(PLAIN);
        RATING.forEach(part -> columns.add(column(part)));
        return columns;
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        CsvRow row = rows.get(0);
        ObjectNode item = mapper.createObjectNode();
        PLAIN.forEach(column -> row.get(column).ifPresent(cell -> item.put(column, cell)));
        for (String part : RATING) {
            row.get(column(part))
                    .ifPresent(cell -> item.withObjectProperty("rating").put(part, cell));
        }
        return item;
    }

    @Override
    public List<BulkResult> apply(String tenant, List<BulkItem<NewFeedbackItem>> items) {
        List<BulkResult> results = new ArrayList<>();
        List<BulkItem<NewFeedbackItem>> whole = new ArrayList<>();
        for (BulkItem<NewFeedbackItem> item : items) {
            List<Fault> lacking = lacking(item.row());
            if (lacking.isEmpty()) {
                whole.add(item);
            } else {
                results.add(BulkResult.failed(item.line(), item.row().externalId(), lacking));
            }
        }
        List<FeedbackTaken> taken =
                intake.take(tenant, whole.stream().map(BulkItem::row).toList(), true, PATIENCE);
        for (int i = 0; i < whole.size(); i++) {
            results.add(result(whole.get(i), taken.get(i)));
        }
        return results;
    }

    /** What a single item may leave open, but a row that can come again may not. */
    private static List<Fault> lacking(NewFeedbackItem row) {
        List<Fault> faults = new ArrayList<>();
        if (row.externalId() == null) {
            faults.add(Fault.textAt("/externalId", "external-id-required"));
        }
        if (row.occurredAt() == null) {
            faults.add(Fault.textAt("/occurredAt", "occurred-at-required"));
        }
        return faults;
    }

    private static BulkResult result(BulkItem<NewFeedbackItem> item, FeedbackTaken taken) {
        String externalId = item.row().externalId();
        return switch (taken.status()) {
            case CREATED -> BulkResult.created(item.line(), taken.accepted().id(), externalId);
            case UPDATED -> BulkResult.updated(item.line(), taken.accepted().id(), externalId);
            case UNCHANGED, DIFFERENT ->
                BulkResult.unchanged(item.line(), taken.accepted().id(), externalId);
            case REFUSED -> BulkResult.failed(item.line(), externalId, taken.faults());
        };
    }

    private static String column(String part) {
        return part.equals("value") ? "rating" : "rating" + Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }
}
