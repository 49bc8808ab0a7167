// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A churn as a client sees it. */
@Schema(name = "ChurnRecord", description = "A customer left, and why.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChurnRecordView(
        @Schema(required = true, examples = "chn_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "The first day without the customer.", examples = "2024-06-01")
        LocalDate churnedOn,

        @Schema(
                required = true,
                description = "Codes, the main one first; none while unknown.",
                examples = "[\"price\"]")
        List<String> reasons,

        @Schema(description = "How they are known.", examples = "ASKED") @Nullable ChurnSource source,

        @Schema(description = "What was said; absent without the scope customers:pii.") @Nullable String note,

        @Schema(required = true, description = "Whether the record came to exist by itself and nobody has touched it.")
        boolean automatic,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static ChurnRecordView of(ChurnRecord record, boolean masked) {
        ChurnContent content = record.content();
        return new ChurnRecordView(
                record.id(),
                record.customerId(),
                content.churnedOn(),
                content.reasons(),
                content.source(),
                masked ? null : content.note(),
                record.automatic(),
                record.createdAt(),
                record.updatedAt());
    }
}
