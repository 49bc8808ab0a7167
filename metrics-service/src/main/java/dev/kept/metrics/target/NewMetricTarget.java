// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target as it is put. */
@Schema(name = "NewMetricTarget", description = "The value that the metric should reach.")
record NewMetricTarget(
        @Schema(
                description =
                        "Named definition of the metric; left out: its first. The metric's other definitions are not"
                                + " held against it.",
                examples = "set-based")
        @Nullable @Size(min = 1, max = 100) String definition,

        @Schema(
                description = "In the unit of the definition: 0.9 is 90 %; money in the tenant's currency.",
                examples = "0.9")
        @NotNull @Digits(integer = 15, fraction = 6) BigDecimal value) {}
