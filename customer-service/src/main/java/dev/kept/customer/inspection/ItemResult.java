// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Decimals;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found at one item.
 *
 * @param item its code
 * @param points at most its maxPoints; null where it did not apply
 * @param comment in the inspector's words
 */
@Schema(name = "InspectionItemResult", description = "What was found at one item of the checklist.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemResult(
        @Schema(description = "The item's code.", examples = "greets-by-name") @NotNull @Size(min = 1, max = 60) String item,

        @Schema(description = "At most the item's maxPoints; left out where it did not apply.", examples = "4")
        @Nullable @Pattern(regexp = Decimals.AMOUNT) String points,

        @Schema(
                description = "In your own words; left out without the scope customers:pii.",
                examples = "Only at the end")
        @Nullable @Size(min = 1, max = 2000) String comment) {

    ItemResult masked() {
        return new ItemResult(item, points, null);
    }
}
