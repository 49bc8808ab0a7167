// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer in a segment. */
@Schema(name = "SegmentMember", description = "A customer in a segment, and from when to when.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SegmentMemberView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "The first local day.", examples = "2024-03-08")
        LocalDate from,

        @Schema(description = "The first day no longer in it; absent for one still in it.", examples = "2024-06-01")
        @Nullable LocalDate to) {}
