// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A segment as a client sees it. */
@Schema(name = "Segment", description = "A saved rule over the attributes and facts of customers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SegmentView(
        @Schema(required = true, examples = "sgt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "vip") String key,

        @Schema(required = true) SegmentName name,

        @Schema(examples = "Bought for 1000 or more within a year") @Nullable String description,

        @Schema(required = true) SegmentKind kind,

        @Schema(required = true, description = NewSegment.RULE, examples = "revenue(365) >= 1000")
        String rule,

        @Schema(required = true, examples = "1") long version,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static SegmentView of(Segment segment) {
        return new SegmentView(
                segment.id(),
                segment.key(),
                segment.name(),
                segment.description(),
                segment.kind(),
                segment.rule(),
                segment.version(),
                segment.createdAt(),
                segment.updatedAt());
    }
}
