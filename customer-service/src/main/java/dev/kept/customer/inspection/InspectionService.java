// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import static dev.kept.customer.inspection.InspectionProblem.INSPECTION_CHECKLIST_FIXED;
import static dev.kept.customer.inspection.InspectionProblem.INSPECTION_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps inspections. Every change tells the other services in the same transaction. */
@ApplicationScoped
class InspectionService {

    private final InspectionRepository inspections;
    private final ChecklistRepository checklists;
    private final InspectionCheck check;
    private final EventFeed feed;
    private final Patches patches;
    private final Clock clock;

    InspectionService(
            InspectionRepository inspections,
            ChecklistRepository checklists,
            InspectionCheck check,
            EventFeed feed,
            Patches patches,
            Clock clock) {
        this.inspections = inspections;
        this.checklists = checklists;
        this.check = check;
        this.feed = feed;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Inspection get(String id) {
        return inspections.findByIdOptional(id).orElseThrow(() -> INSPECTION_NOT_FOUND.with(id));
    }

    @Transactional
    Inspection create(NewInspection wanted) {
        Checklist checklist = checklist(wanted.checklistId());
        InspectionContent content = check.check(wanted, checklist);
        Changes changes = feed.begin();
        Inspection inspection = new Inspection(Ids.next("isp"), checklist.id(), content, now());
        inspections.persist(inspection);
        changes.after(inspection, () -> InspectionEvents.recorded(inspection));
        changes.finish();
        return inspection;
    }

    @Transactional
    Inspection patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Inspection inspection = getForChange(id, ifMatch);
        NewInspection wanted = patches.apply(NewInspection.of(inspection), patch, NewInspection.class);
        if (!wanted.checklistId().equals(inspection.checklistId())) {
            throw INSPECTION_CHECKLIST_FIXED.with(inspection.checklistId());
        }
        InspectionContent content = check.check(wanted, checklist(wanted.checklistId()));
        if (!content.equals(inspection.content())) {
            Changes changes = feed.begin();
            inspection.change(content, now());
            changes.after(inspection, () -> InspectionEvents.corrected(inspection));
            changes.finish();
        }
        return inspection;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Inspection inspection = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        inspections.findings(List.of(id)).forEach(inspections::remove);
        inspections.flush();
        inspections.delete(inspection);
        changes.after(inspection, () -> InspectionEvents.deleted(inspection));
        changes.finish();
    }

    // Held for reading, so that its items stay what this inspection was measured by.
    private Checklist checklist(String id) {
        return checklists
                .findForUse(id)
                .orElseThrow(() ->
                        INVALID_REQUEST.withFaults(List.of(Fault.textAt("/checklistId", "checklist-unknown", id))));
    }

    private Inspection getForChange(String id, @Nullable String ifMatch) {
        Inspection inspection = inspections.findForChange(id).orElseThrow(() -> INSPECTION_NOT_FOUND.with(id));
        ETags.require(ifMatch, inspection.version());
        return inspection;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
