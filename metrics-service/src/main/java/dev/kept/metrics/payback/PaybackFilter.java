// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.payback;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which cohorts, and how spending is counted. */
class PaybackFilter {

    /** Which costs count. */
    @Schema(name = "PaybackSpending")
    enum Spent {
        /** Marketing, sales, promotion and tools. */
        LOADED,
        /** What is paid to others: marketing and promotion. */
        PAID
    }

    @QueryParam("from")
    @Parameter(description = "First day of the first month. Default: a year before `to`.", example = "2025-01-01")
    @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description =
                    "First day of the month after the last, at most 60 months later. Default: the month that is not"
                            + " over yet.",
            example = "2026-01-01")
    @Nullable LocalDate to;

    @QueryParam("spending")
    @Parameter(description = "Which costs count. Default: LOADED.")
    @Nullable Spent spending;

    @QueryParam("lag")
    @Parameter(description = "By how many months the spending came before the customers. Default: 0.", example = "1")
    @Min(0) @Max(24) @Nullable Integer lag;

    @QueryParam("discountRate")
    @Parameter(description = "Of `ltvToCac`, a year. Default: 0.", example = "0.1")
    @DecimalMin("0") @DecimalMax("10") @Nullable Double discountRate;
}
