// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How customers come into tiers.
 *
 * @param basis what is measured
 * @param windowDays over how many days before the moment that is asked for
 * @param tiers from the lowest to the highest
 */
@Schema(name = "LoyaltyTierRules", description = "How customers come into tiers.")
record TierRules(
        @Schema(description = "What is measured.") @NotNull TierBasis basis,

        @Schema(description = "Over how many days back.", examples = "365") @NotNull @Min(1) @Max(3650) Integer windowDays,

        @Schema(description = "From the lowest to the highest; thresholds rise.") @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Tier> tiers) {

    Duration window() {
        return Duration.ofDays(windowDays);
    }

    /** The highest tier that the measure reaches. */
    Optional<Tier> reached(BigDecimal measure) {
        return tiers.stream()
                .filter(tier -> measure.compareTo(tier.least()) >= 0)
                .reduce((lower, higher) -> higher);
    }

    /** The lowest tier that the measure does not reach. */
    Optional<Tier> next(BigDecimal measure) {
        return tiers.stream()
                .filter(tier -> measure.compareTo(tier.least()) < 0)
                .findFirst();
    }
}
