// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a rule holds today. */
@Schema(name = "SegmentPreview", description = "For whom a rule holds today.")
record SegmentPreviewView(
        @Schema(required = true, examples = "2026-11-21") LocalDate asOf,

        @Schema(required = true, description = "Customers for whom it holds.", examples = "42")
        long count,

        @Schema(required = true, description = "Customers that were asked about.", examples = "1200")
        long customers,

        @Schema(
                required = true,
                description = "Ids of up to 20 of those for whom it holds.",
                examples = "[\"cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T\"]")
        List<String> sample,

        @Schema(required = true, description = "By attribute the ten values that most of them have; empty for unknown.")
        Map<String, List<Share>> breakdown) {

    /** How many have a value. */
    @Schema(name = "SegmentPreviewShare", description = "How many have a value.")
    record Share(
            @Schema(required = true, examples = "华东") String value,

            @Schema(required = true, examples = "31") long count) {}
}
