// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.metrics.policy.Amounts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Warnings counted. */
@Schema(name = "EarlyWarningSummary", description = "Warnings by cause, status and outcome.")
record WarningCountView(List<Item> counts) {

    /** Warnings that are alike. */
    @Schema(name = "EarlyWarningCount")
    record Item(
            Cause cause,
            Warning.Status status,
            Warning.@Nullable Outcome outcome,
            @Schema(examples = "7") long warnings,
            @Schema(examples = "8120.00") String valueAtRisk) {}

    static WarningCountView of(List<WarningTable.Count> counts) {
        return new WarningCountView(counts.stream()
                .map(count -> new Item(
                        count.cause(),
                        count.status(),
                        count.outcome(),
                        count.warnings(),
                        Amounts.text(count.valueAtRisk())))
                .toList());
    }
}
