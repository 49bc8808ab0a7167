// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.metrics.ruleset.Rulesets;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What raises a warning.
 *
 * @param level chance below which something is not taken for chance any more
 */
@Schema(name = "WarningPolicy", description = "What raises an early warning.")
record WarningPolicy(
        @Schema(description = "Causes that are looked for.") @NotNull Set<@NotNull Cause> causes,

        @Schema(
                description =
                        "Chance below which a silence, and the share of false alarms below which a drop, is told.",
                examples = "0.05")
        @DecimalMin("0.0001") @DecimalMax("0.5") double level,

        @Schema(description = "Days that count as lately.", examples = "60") @Min(7) @Max(365) int recentDays,

        @Schema(description = "Days before those that are the customer's habit.", examples = "300") @Min(28) @Max(1095) int habitDays,

        @Schema(description = "Purchase days from which a silence or a drop is looked for.", examples = "3")
        @Min(2) @Max(100) int leastPurchases,

        @Schema(description = "Answers to the recommendation question up to this are low.", examples = "6")
        @Min(0) @Max(10) int lowRecommendation,

        @Schema(description = "Other ratings up to this part of their scale, 0 to 100, are low.", examples = "25")
        @Min(0) @Max(99) int lowRatingIndex,

        @Schema(
                description = "Days after which an open complaint is overdue where nothing was promised.",
                examples = "7")
        @Min(1) @Max(365) int complaintDays) {

    static final Rulesets.Kind<WarningPolicy> RULES = new Rulesets.Kind<>(
            "warning",
            WarningPolicy.class,
            new WarningPolicy(Set.copyOf(List.of(Cause.values())), .05, 60, 300, 3, 6, 25, 7));

    boolean looksFor(Cause cause) {
        return causes.contains(cause);
    }
}
