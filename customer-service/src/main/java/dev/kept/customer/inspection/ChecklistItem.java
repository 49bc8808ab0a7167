// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Decimals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is looked at.
 *
 * @param code by which results name it
 * @param label what is looked at
 * @param weight how much it counts beside the others
 * @param maxPoints the points of a perfect result
 */
@Schema(name = "InspectionChecklistItem", description = "One thing that is looked at.")
record ChecklistItem(
        @Schema(description = "Its code; unique in the checklist.", examples = "greets-by-name")
        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,59}$") String code,

        @Schema(description = "What is looked at.") @NotNull @Valid Label label,

        @Schema(description = "How much it counts beside the others; more than zero.", examples = "2")
        @NotNull @Pattern(regexp = Decimals.POSITIVE) String weight,

        @Schema(description = "The points of a perfect result; 1 for yes or no.", examples = "5")
        @NotNull @Pattern(regexp = Decimals.POSITIVE) String maxPoints) {

    BigDecimal weightValue() {
        return Decimals.parse(weight);
    }

    BigDecimal maxValue() {
        return Decimals.parse(maxPoints);
    }
}
