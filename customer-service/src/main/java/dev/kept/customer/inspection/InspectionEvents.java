// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Decimals;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of an inspection: its full state at each version, and none of its words. */
final class InspectionEvents {

    /** The full state of an inspection; the score is in percent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String inspectionId,
            String checklistId,
            Instant inspectedAt,
            @Nullable String agentId,
            @Nullable String teamId,
            @Nullable String inspectorId,
            @Nullable InspectedPlace place,
            String score,
            @Nullable Boolean passed,
            List<ItemPoints> items) {}

    /** The points of one item; absent where it did not apply. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemPoints(String item, @Nullable String points) {}

    private InspectionEvents() {}

    static OutboxEvent recorded(Inspection inspection) {
        return event("recorded", inspection, inspection.version());
    }

    static OutboxEvent corrected(Inspection inspection) {
        return event("corrected", inspection, inspection.version());
    }

    static OutboxEvent deleted(Inspection inspection) {
        return event("deleted", inspection, inspection.version() + 1);
    }

    private static OutboxEvent event(String what, Inspection inspection, long version) {
        InspectionContent content = inspection.content();
        return new OutboxEvent(
                "tenant.inspection." + what + ".v1",
                "tenant",
                inspection.id(),
                version,
                content.inspectedAt(),
                new State(
                        inspection.id(),
                        inspection.checklistId(),
                        content.inspectedAt(),
                        content.agentId(),
                        content.teamId(),
                        content.inspectorId(),
                        content.place(),
                        Decimals.text(content.score()),
                        content.passed(),
                        content.results().stream()
                                .map(result -> new ItemPoints(result.item(), result.points()))
                                .toList()));
    }
}
