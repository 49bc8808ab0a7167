// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.asof.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A model to be fitted.
 *
 * @param cut last local day that the fit may know; null: the last closed day at the time of each fit
 * @param horizonDays how far ahead it predicts
 * @param refitEveryDays a new fit so many days after the one before; null: only on request
 */
@Schema(
        name = "NewModel",
        example = "{\"name\": \"Lifetime value\", \"kind\": \"BG_NBD\", \"horizonDays\": 365, \"refitEveryDays\": 7}")
record NewModel(
        @Schema(required = true, examples = "Lifetime value") @NotNull @Size(min = 1, max = 200) String name,

        @Schema(
                required = true,
                description = "BG_NBD, MBG_NBD, PARETO_NBD: purchases without a contract, with Gamma-Gamma spends."
                        + " BG_BB: the same with one opportunity to buy in each unit of time. SBG, BDW: how long"
                        + " subscriptions last. MARGIN_RETENTION: margin times a multiple of retention."
                        + " HISTORIC_REVENUE, HISTORIC_CONTRIBUTION: what has been. CHURN: who is going to leave.")
        @NotNull ModelKind kind,

        @Schema(description = "Key of a segment: only who is in it on the day of the cut.", examples = "vip")
        @Nullable @Size(min = 1, max = 100) String segment,

        @Schema(
                description = "Only customers whose profile has these values on the day of the cut.",
                examples = "{\"region\": \"华东\"}")
        @Nullable @Size(max = 20) Map<@NotNull @Size(min = 1, max = 100) String, @NotNull @Size(min = 1, max = 200) String> attributes,

        @Schema(
                description = "Last local day that the fit may know. Left out: the last closed day, anew at each fit.",
                examples = "2026-06-30")
        @Nullable LocalDate cut,

        @Schema(description = "How many days ahead it predicts. Default: 365.") @Min(1) @Max(3653) @Nullable Integer horizonDays,

        @Schema(description = "Fits again so many days after the fit before. Left out: on request only.")
        @Min(1) @Max(366) @Nullable Integer refitEveryDays,

        @Nullable @Valid ModelOptions options,

        @Nullable @Valid ModelAssumptions assumptions) {

    NewModel {
        attributes = attributes == null ? null : Map.copyOf(attributes);
    }

    /** With its defaults written out. */
    ModelDefinition definition() {
        return new ModelDefinition(
                name,
                kind,
                new Scope(segment, attributes == null ? Map.of() : attributes),
                cut,
                horizonDays == null ? ModelDefinition.YEAR : horizonDays,
                (options == null ? ModelOptions.NONE : options).complete(kind),
                assumptions);
    }
}
