// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import dev.kept.customer.care.CareTasks;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists inspections with their findings. */
@ApplicationScoped
class InspectionList {

    private static final Listing<Inspection> LISTING = new Listing<>(
            Inspection.class,
            Inspection::id,
            List.of(
                    SortKey.instant(
                            "inspectedAt",
                            "content.inspectedAt",
                            row -> row.content().inspectedAt()),
                    SortKey.decimal(
                            "score", "content.score", row -> row.content().score())),
            "-inspectedAt");

    private static final Listing<Finding> FINDINGS = new Listing<>(
            Finding.class,
            Finding::id,
            List.of(SortKey.instant("createdAt", "createdAt", Finding::createdAt)),
            "-createdAt");

    private final InspectionRepository inspections;
    private final CareTasks tasks;
    private final Cursors cursors;

    InspectionList(InspectionRepository inspections, CareTasks tasks, Cursors cursors) {
        this.inspections = inspections;
        this.tasks = tasks;
        this.cursors = cursors;
    }

    @Transactional
    Page<Inspected> page(InspectionFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("content.agentId", filter.agentId)
                .equal("content.teamId", filter.teamId)
                .equal("content.inspectorId", filter.inspectorId)
                .equal("content.place.country", filter.country)
                .equal("content.place.region", filter.region)
                .equal("content.place.city", filter.city)
                .equal("content.place.branch", filter.branch)
                .equal("checklistId", filter.checklistId)
                .equal("content.passed", filter.passed)
                .from("content.inspectedAt", filter.inspectedAfter)
                .before("content.inspectedAt", filter.inspectedBefore);
        Page<Inspection> page = LISTING.page(inspections.getEntityManager(), cursors, filters, filter.sort, request);
        return new Page<>(withFindings(page.data()), page.page());
    }

    @Transactional
    Inspected withFindings(Inspection inspection) {
        return withFindings(List.of(inspection)).get(0);
    }

    private List<Inspected> withFindings(Collection<Inspection> found) {
        Map<String, List<Found>> findings =
                found(inspections.findings(found.stream().map(Inspection::id).toList())).stream()
                        .collect(Collectors.groupingBy(one -> one.finding().inspectionId()));
        return found.stream()
                .map(inspection -> new Inspected(inspection, findings.getOrDefault(inspection.id(), List.of())))
                .toList();
    }

    @Transactional
    Page<Found> findings(FindingFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("inspectionId", filter.inspectionId)
                .equal("item", filter.item)
                .equal("severity", filter.severity)
                .only(filter.open, "exists (select t.id from Task t where t.id = e.taskId and t.status = OPEN)");
        Page<Finding> page = FINDINGS.page(inspections.getEntityManager(), cursors, filters, filter.sort, request);
        return new Page<>(found(page.data()), page.page());
    }

    /** The findings with their tasks. */
    List<Found> found(List<Finding> findings) {
        var byId = tasks.find(
                findings.stream().map(Finding::taskId).filter(Objects::nonNull).toList());
        return findings.stream()
                .map(finding -> new Found(finding, finding.taskId() == null ? null : byId.get(finding.taskId())))
                .toList();
    }
}
