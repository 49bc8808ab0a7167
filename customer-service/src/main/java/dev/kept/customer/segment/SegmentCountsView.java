// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many customers were in a segment, and how many came and went. */
@Schema(name = "SegmentCounts", description = "How many customers were in a segment, and how many came and went.")
record SegmentCountsView(
        @Schema(required = true, examples = "sgt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String segmentId,

        @Schema(required = true) Grain grain,

        @Schema(required = true, description = "Customers whose latest changes are not counted yet.", examples = "0")
        long pending,

        @Schema(
                required = true,
                description = "In the segment at the end of the day before the first period.",
                examples = "40")
        long before,

        @Schema(required = true) List<Point> points) {

    /** One period: {@code count} is that of the period before, plus entries, less exits. */
    @Schema(
            name = "SegmentCount",
            description = "One period: the count of the period before, plus entries, less exits.")
    record Point(
            @Schema(required = true, examples = "2024-03-01")
            LocalDate start,

            @Schema(required = true, description = "The day behind the period.", examples = "2024-04-01")
            LocalDate end,

            @Schema(required = true, description = "In the segment at the end of the last day.", examples = "42")
            long count,

            @Schema(required = true, examples = "5") long entries,

            @Schema(required = true, examples = "3") long exits) {}
}
