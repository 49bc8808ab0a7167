// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Stage;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage set by hand, as a client sees it. */
@Schema(name = "StageOverride", description = "A stage set by hand for some days.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StageOverrideView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true) Stage stage,

        @Schema(description = "Why; only with the scope customers:pii.") @Nullable String reason,

        @Schema(required = true, examples = "2024-03-08") LocalDate from,

        @Schema(examples = "2024-06-01") @Nullable LocalDate until,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static StageOverrideView of(StageOverride override, boolean masked) {
        return new StageOverrideView(
                override.customerId(),
                override.stage(),
                masked ? null : override.reason(),
                override.days().from(),
                override.days().to(),
                override.createdAt(),
                override.updatedAt());
    }
}
