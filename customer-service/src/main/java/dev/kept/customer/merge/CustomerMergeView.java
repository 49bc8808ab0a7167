// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge as a client sees it. */
@Schema(name = "CustomerMerge", description = "That two customers are one.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerMergeView(
        @Schema(required = true, examples = "mrg_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "The one that stays.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String survivorId,

        @Schema(
                required = true,
                description = "The one that went into it.",
                examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R2T")
        String mergedId,

        @Schema(description = "Why; needs the scope customers:pii.") @Nullable String reason,

        @Schema(
                required = true,
                description = "How much of each kind went from one file to the other.",
                examples = "{\"order\": 3, \"refund\": 1}")
        Map<String, Integer> moved,

        @Schema(
                required = true,
                description = "How many members of the profile the survivor took over.",
                examples = "2")
        int filled,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant mergedAt,

        @Schema(required = true, description = "Subject of the token that merged.")
        String mergedBy,

        @Schema(examples = "2026-11-22T08:30:00Z") @Nullable Instant undoneAt,

        @Schema(description = "Subject of the token that undid it.") @Nullable String undoneBy) {

    static CustomerMergeView of(CustomerMerge merge, boolean masked) {
        Map<String, Integer> moved = new TreeMap<>();
        merge.moved().forEach((kind, ids) -> moved.put(kind, ids.size()));
        return new CustomerMergeView(
                merge.id(),
                merge.pair().survivorId(),
                merge.pair().mergedId(),
                masked ? null : merge.reason(),
                moved,
                merge.filled().size(),
                merge.mergedAt(),
                merge.mergedBy(),
                merge.undoneAt(),
                merge.undoneBy());
    }
}
