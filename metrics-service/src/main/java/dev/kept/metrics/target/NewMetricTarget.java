// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
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
        @NotNull @Digits(integer = 15, fraction = 6) BigDecimal value,

        @Schema(description = "What single groups should reach; a group that is not named has no target.")
        @Nullable @Size(max = 100) List<@NotNull @Valid GroupTarget> groups,

        @Schema(
                description = "Who answers for it: a team or a role, rather than a person.",
                examples = "customer-success")
        @Nullable @Size(min = 1, max = 100) String owner) {}
