// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Decimals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One tier of the programme.
 *
 * @param key its key
 * @param name its name
 * @param benefits what it gives, for people
 * @param serviceTier how its customers are served, in the tenant's own words
 * @param threshold the least measure that reaches it
 * @param multiplier by how much its customers' points of orders are multiplied; 1 if left out
 */
@Schema(name = "LoyaltyTier", description = "One tier of the programme.")
record Tier(
        @Schema(description = "Its key.", examples = "gold") @NotNull @Pattern(regexp = "^[a-z][a-z0-9-]{0,39}$") String key,

        @Schema(description = "Its name.") @NotNull @Valid Label name,

        @Schema(description = "What it gives.") @Nullable @Valid Label benefits,

        @Schema(description = "How its customers are served.", examples = "priority") @Nullable @Size(min = 1, max = 60) String serviceTier,

        @Schema(description = "The least measure that reaches it: points, money or orders.", examples = "1000")
        @NotNull @Pattern(regexp = Decimals.POSITIVE) String threshold,

        @Schema(description = "By how much points of orders are multiplied; 1 if left out.", examples = "1.5")
        @Nullable @Pattern(regexp = Decimals.POSITIVE) String multiplier) {

    BigDecimal least() {
        return Decimals.parse(threshold);
    }

    BigDecimal factor() {
        return multiplier == null ? BigDecimal.ONE : Decimals.parse(multiplier);
    }
}
