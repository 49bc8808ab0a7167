// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.label.Label;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reason as a client sees it. */
@Schema(name = "ChurnReason", description = "A reason for which customers leave.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChurnReasonView(
        @Schema(required = true, examples = "crr_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "price") String code,

        @Schema(required = true, description = "Name for people.")
        Label label,

        @Schema(description = "Code of the reason that it is a part of.", examples = "money") @Nullable String parent,

        @Schema(required = true, description = "Whether it can be given anew.")
        boolean active,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static ChurnReasonView of(ChurnReason reason) {
        return new ChurnReasonView(
                reason.id(),
                reason.code(),
                reason.label(),
                reason.parent(),
                reason.active(),
                reason.createdAt(),
                reason.updatedAt());
    }
}
