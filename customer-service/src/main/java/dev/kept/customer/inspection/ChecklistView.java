// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.label.Label;
import dev.kept.customer.money.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A checklist as a client sees it. */
@Schema(name = "InspectionChecklist", description = "What an inspection of your service looks at.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChecklistView(
        @Schema(required = true, examples = "chk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "phone-desk") String key,

        @Schema(required = true) Label name,
        @Schema(required = true) List<ChecklistItem> items,

        @Schema(description = "The score from which an inspection is passed.", examples = "80") @Nullable String passScore,

        @Schema(required = true, description = "Whether it is used for new inspections.")
        boolean active,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static ChecklistView of(Checklist checklist) {
        BigDecimal pass = checklist.passScore();
        return new ChecklistView(
                checklist.id(),
                checklist.key(),
                checklist.name(),
                checklist.items(),
                pass == null ? null : Decimals.text(pass),
                checklist.active(),
                checklist.createdAt(),
                checklist.updatedAt());
    }
}
