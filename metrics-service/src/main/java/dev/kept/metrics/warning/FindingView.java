// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.metrics.policy.Amounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be warned of. */
@Schema(name = "EarlyWarningPreview", description = "What the present rules find on a day. Nothing is kept.")
record FindingView(
        @Schema(examples = "2026-10-31") LocalDate asOf,

        @Schema(description = "All causes found, at most the first 200 are listed.", examples = "12")
        int found,

        List<Item> findings) {

    private static final int MOST = 200;

    /** A cause. */
    @Schema(name = "EarlyWarningFinding")
    record Item(
            @Schema(examples = "cus_01JH2V7Z8S9QK3M4N5P6R7T8W9")
            String customerId,

            Cause cause,

            @Schema(examples = "{\"gapDays\": 63, \"chance\": 0.012}")
            Map<String, Object> evidence,

            @Schema(examples = "1280.50") String valueAtRisk) {}

    static FindingView of(WarningService.Found found) {
        return new FindingView(
                found.day(),
                found.findings().size(),
                found.findings().stream()
                        .limit(MOST)
                        .map(finding -> new Item(
                                finding.customer(),
                                finding.cause(),
                                finding.evidence(),
                                Amounts.text(finding.valueAtRisk())))
                        .toList());
    }
}
