// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A segment in which a customer is or was. */
@Schema(name = "CustomerSegment", description = "A segment in which a customer is or was, and from when to when.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerSegmentView(
        @Schema(required = true, examples = "sgt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String segmentId,

        @Schema(required = true, examples = "vip") String key,

        @Schema(required = true) SegmentName name,

        @Schema(required = true, description = "The first local day.", examples = "2024-03-08")
        LocalDate from,

        @Schema(description = "The first day no longer in it; absent for one still in it.", examples = "2024-06-01")
        @Nullable LocalDate to) {}
