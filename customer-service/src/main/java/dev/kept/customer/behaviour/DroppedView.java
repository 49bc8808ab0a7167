// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many events were dropped. */
@Schema(name = "BehaviourEventsDropped", description = "How many events were dropped, by day and reason.")
record DroppedView(
        @Schema(required = true, examples = "12") long total,

        @Schema(required = true, description = "The newest day first.")
        List<Day> data) {

    /** Of one day and reason. */
    @Schema(name = "BehaviourEventsDroppedOnDay", description = "Of one day and reason.")
    record Day(
            @Schema(
                    required = true,
                    description = "The tenant's local day on which they came.",
                    examples = "2024-03-08")
            String day,

            @Schema(required = true, examples = "NO_CONSENT")
            DropReason reason,

            @Schema(required = true, examples = "12") long count) {}

    static DroppedView of(List<Object[]> rows) {
        List<Day> days = rows.stream()
                .map(row ->
                        new Day(row[0].toString(), DropReason.valueOf((String) row[1]), ((Number) row[2]).longValue()))
                .toList();
        return new DroppedView(days.stream().mapToLong(Day::count).sum(), days);
    }
}
