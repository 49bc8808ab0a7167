// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Decimals;
import dev.kept.restkit.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a tenant's loyalty programme.
 *
 * @param pointsPerUnit points that one unit of the currency of an order earns; rounded down for each order; zero for none
 * @param earnsFrom the first day whose orders earn
 * @param expiresAfterDays days after which points of orders expire; never, if left out
 * @param tiers how customers come into tiers; no tiers, if left out
 * @param referralReward points for whoever brought a new customer; none, if left out
 * @param referralMinimum the least amount of an order that converts a referral, in the tenant's currency
 */
@Schema(name = "LoyaltyProgramme", description = "The rules of a tenant's loyalty programme.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoyaltyProgramme(
        @Schema(description = "Points for one unit of currency, rounded down for each order.", examples = "1")
        @NotNull @Pattern(regexp = Decimals.AMOUNT) String pointsPerUnit,

        @Schema(description = "The first day whose orders earn, in the tenant's zone.", examples = "2024-01-01")
        @NotNull LocalDate earnsFrom,

        @Schema(description = "Days after which points of orders expire; never, if left out.", examples = "365")
        @Nullable @Min(1) @Max(3650) Integer expiresAfterDays,

        @Schema(description = "How customers come into tiers.") @Nullable @Valid TierRules tiers,

        @Schema(description = "Points for whoever brought a new customer.", examples = "500")
        @Nullable @Min(1) @Max(1_000_000) Long referralReward,

        @Schema(description = "The least amount of an order that converts a referral.", examples = "50")
        @Nullable @Pattern(regexp = Decimals.AMOUNT) String referralMinimum) {

    BigDecimal rate() {
        return Decimals.parse(pointsPerUnit);
    }

    /** Checks what no annotation can: that thresholds rise and keys differ. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (tiers != null) {
            Set<String> keys = new HashSet<>();
            BigDecimal below = BigDecimal.ZERO;
            for (int i = 0; i < tiers.tiers().size(); i++) {
                Tier tier = tiers.tiers().get(i);
                if (!keys.add(tier.key())) {
                    faults.add(Fault.textAt("/tiers/tiers/" + i + "/key", "tier-repeated"));
                }
                if (tier.least().compareTo(below) <= 0) {
                    faults.add(Fault.textAt("/tiers/tiers/" + i + "/threshold", "threshold-not-rising"));
                }
                below = tier.least();
            }
        }
        return faults;
    }
}
