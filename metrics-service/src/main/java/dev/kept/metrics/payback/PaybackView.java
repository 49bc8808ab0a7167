// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.payback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Cohort by cohort, when they had paid back. */
@Schema(
        name = "AcquisitionPaybacks",
        description = "Cohort by cohort, when they had paid back what it cost to win them.")
record PaybackView(
        @Schema(required = true, examples = "CNY") String currency,

        @Schema(required = true, description = "Last closed local day.")
        LocalDate asOf,

        @Schema(required = true) PaybackFilter.Spent spending,

        @Schema(required = true, description = "By how many months the spending came before the customers.")
        int lag,

        @Schema(required = true) double discountRate,

        @Schema(
                required = true,
                description = "How the figures come about.",
                examples =
                        "payback month: the first month by whose end contribution per acquired customer >= spending /"
                                + " acquired")
        String formula,

        @Schema(required = true) List<Cohort> cohorts) {

    /** The customers who were won in one month. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaybackCohort", description = "The customers who bought for the first time in one month.")
    record Cohort(
            @Schema(required = true, description = "First day of the month.", examples = "2025-01-01")
            LocalDate month,

            @Schema(required = true, description = "First-ever customers; those won back are none.", examples = "12")
            long acquired,

            @Schema(
                    required = true,
                    description = "What was spent to win them, with what was spent on those who did not come.",
                    examples = "15000")
            BigDecimal spent,

            @Schema(
                    required = true,
                    description = "Of it, what was allocated to no channel and no campaign.",
                    examples = "3000")
            BigDecimal unallocated,

            @Schema(description = "Spent over acquired; left out where nobody came.", examples = "1250") @Nullable BigDecimal acquisitionCost,

            @Schema(
                    description =
                            "The first month, counted from 1 for that in which they came, by whose end they have left"
                                    + " at least what it cost to win them.",
                    examples = "13")
            @Nullable Integer paybackMonth,

            @Schema(
                    description = "Why there is no such month: `not-yet`, `nobody-acquired`, `no-month-closed`.",
                    examples = "not-yet")
            @Nullable String reason,

            @Schema(
                    description = "What they have left so far, discounted, over what was spent; left out where nothing"
                            + " was.",
                    examples = "1.04")
            @Nullable BigDecimal ltvToCac,

            @Schema(
                    required = true,
                    description =
                            "What one of them has left by the end of each closed month: revenue less refunds, goods"
                                    + " and servicing.",
                    examples = "[100, 200]")
            List<BigDecimal> contributionPerCustomer) {}
}
