// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a metric of a tenant says.
 *
 * @param expression see {@link ExpressionParser}
 */
@Schema(name = "CustomMetricDefinition", description = "What the metric says and how it is computed.")
record CustomDefinition(
        @NotNull @Valid CustomText name,
        @NotNull @Valid CustomText description,

        @Schema(
                examples = "value",
                enumeration = {"satisfaction", "loyalty", "growth", "value"})
        @NotNull String family,

        @Schema(
                examples = "higher-is-better",
                enumeration = {"higher-is-better", "lower-is-better", "neutral"})
        @NotNull String direction,

        @Schema(
                description = "A unit of the catalogue. `money` where the expression gives an amount, and only there.",
                examples = "money")
        @NotNull String unit,

        @Schema(
                description = "Numbers, `[metric]`, `[metric:definition]`, `[metric.part]`, `+ - * /`, parentheses,"
                        + " `min(a, b)` and `max(a, b)`. It is computed from the figures of each group and period, so a"
                        + " ratio of sums stays one.",
                examples = "[revenue] / [active-customers]")
        @NotBlank @Size(max = 500) String expression) {}
