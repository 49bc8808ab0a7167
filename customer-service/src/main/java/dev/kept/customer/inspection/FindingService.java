// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import static dev.kept.customer.inspection.InspectionProblem.FINDING_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.care.CareTasks;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Keeps findings; each has a task from its beginning. */
@ApplicationScoped
class FindingService {

    private final InspectionService service;
    private final InspectionRepository inspections;
    private final ChecklistService checklists;
    private final InspectionList list;
    private final CareTasks tasks;
    private final Clock clock;

    FindingService(
            InspectionService service,
            InspectionRepository inspections,
            ChecklistService checklists,
            InspectionList list,
            CareTasks tasks,
            Clock clock) {
        this.service = service;
        this.inspections = inspections;
        this.checklists = checklists;
        this.list = list;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional
    Found create(String inspectionId, NewFinding wanted) {
        Inspection inspection = service.get(inspectionId);
        String item = wanted.item();
        List<String> items = checklists.get(inspection.checklistId()).items().stream()
                .map(ChecklistItem::code)
                .toList();
        if (item != null && !items.contains(item)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/item", "item-unknown", String.join(", ", items))));
        }
        String task = tasks.open(wanted.text(), wanted.ownerId(), wanted.dueOn());
        Finding finding = new Finding(
                Ids.next("fnd"), inspectionId, wanted, task, clock.instant().truncatedTo(MICROS));
        inspections.add(finding);
        inspections.flush();
        return list.found(List.of(finding)).get(0);
    }

    /** The task stays: somebody may be at it. */
    @Transactional
    void delete(String inspectionId, String id) {
        inspections.remove(inspections.finding(inspectionId, id).orElseThrow(() -> FINDING_NOT_FOUND.with(id)));
    }
}
