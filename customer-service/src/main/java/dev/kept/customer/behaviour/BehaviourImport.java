// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.behaviour.TakenView.Item;
import dev.kept.customer.behaviour.TakenView.Status;
import dev.kept.restkit.bulk.BulkHandler;
import dev.kept.restkit.bulk.BulkItem;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Imports events; those without consent are failed rows, dropped and counted like any other. */
@ApplicationScoped
class BehaviourImport implements BulkHandler<NewBehaviourEvent> {

    static final String KIND = "behaviour-event-imports";

    private final BehaviourIntake intake;

    BehaviourImport(BehaviourIntake intake) {
        this.intake = intake;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NewBehaviourEvent> rowType() {
        return NewBehaviourEvent.class;
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        throw new UnsupportedOperationException("Events come as NDJSON only");
    }

    @Override
    @ActivateRequestContext
    public List<BulkResult> apply(String tenant, List<BulkItem<NewBehaviourEvent>> items) {
        List<BulkResult> results = new ArrayList<>();
        List<BulkItem<NewBehaviourEvent>> sound = new ArrayList<>();
        for (BulkItem<NewBehaviourEvent> item : items) {
            Optional<Fault> fault = intake.fault("", item.row());
            if (fault.isPresent()) {
                results.add(BulkResult.failed(item.line(), item.row().eventId(), List.of(fault.get())));
            } else {
                sound.add(item);
            }
        }
        List<Item> taken = intake.take(sound.stream().map(BulkItem::row).toList());
        for (int i = 0; i < taken.size(); i++) {
            results.add(result(sound.get(i).line(), taken.get(i)));
        }
        return results;
    }

    private static BulkResult result(long line, Item item) {
        DropReason reason = item.reason();
        if (reason != null) {
            return BulkResult.failed(line, item.eventId(), List.of(reason.fault()));
        }
        return item.status() == Status.ACCEPTED
                ? BulkResult.created(line, item.eventId(), item.eventId())
                : BulkResult.unchanged(line, item.eventId(), item.eventId());
    }
}
