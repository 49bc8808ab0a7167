// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Survival curves, one for each group, and whether the groups differ. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurvivalCurves", description = "Kaplan-Meier curves, one for each group.")
record SurvivalCurvesView(
        @Schema(required = true) SurvivalOf of,
        @Schema(required = true) SurvivalParameters.Unit unit,

        @Schema(required = true, description = "Last day that is known.")
        LocalDate asOf,

        @Schema(required = true) double level,
        @Schema(required = true) List<Curve> curves,

        @Schema(description = "Log-rank test of the groups; left out for one group, or where nobody left.") @Nullable Test test,

        @Schema(required = true, description = "What was left out, by reason.")
        Map<String, Long> exclusions) {

    /** @param median null where more than half are still there at the longest time */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SurvivalCurve")
    record Curve(
            @Schema(description = "Value of the attribute; `unknown` where there is none. Left out for one curve.")
            @Nullable String group,

            @Schema(required = true) long size,
            @Schema(required = true) long events,

            @Schema(required = true, description = "Longest time that any was seen.")
            double longest,

            @Schema(description = "Left out where it is not reached.") @Nullable Double median,

            @Nullable Mean restrictedMean,
            @Schema(required = true) List<Step> steps,
            @Schema(required = true) List<HazardStep> hazards) {}

    /** Mean time survived up to a horizon. */
    @Schema(name = "RestrictedMean", description = "Mean time survived up to a horizon.")
    record Mean(
            @Schema(required = true) double horizon,
            @Schema(required = true) double value,
            @Schema(required = true) double standardError,
            @Schema(required = true) double low,
            @Schema(required = true) double high) {}

    /** A time at which something ended; the interval is on the scale of ln(-ln S). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SurvivalStep", description = "A time at which something ended.")
    record Step(
            @Schema(required = true) double time,
            @Schema(required = true) long atRisk,
            @Schema(required = true) long events,
            @Schema(required = true) double survival,

            @Schema(required = true, description = "Greenwood's.")
            double standardError,

            @Nullable Double low,
            @Nullable Double high) {}

    /** Leavers over the time spent in an interval of tenure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TenureHazard", description = "Leavers over the time spent in an interval of tenure.")
    record HazardStep(
            @Schema(required = true, description = "Exclusive.")
            double from,

            @Schema(required = true, description = "Inclusive.")
            double to,

            @Schema(required = true) long events,
            @Schema(required = true) double exposure,
            @Nullable Double rate) {}

    /** The log-rank test. */
    @Schema(name = "LogRankTest")
    record Test(
            @Schema(required = true) double chiSquare,
            @Schema(required = true) int degreesOfFreedom,
            @Schema(required = true) double p,
            @Schema(required = true) List<Expectation> groups) {}

    /** Leavers of a group, and how many would have left at the common pace. */
    @Schema(name = "LogRankGroup")
    record Expectation(
            @Schema(required = true) String group,
            @Schema(required = true) long observed,
            @Schema(required = true) double expected) {}
}
