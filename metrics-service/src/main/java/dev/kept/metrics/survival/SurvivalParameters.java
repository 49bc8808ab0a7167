// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a question for survival curves may say. */
class SurvivalParameters {

    static final double LEVEL = 0.95;

    /** Units of time. */
    @Schema(name = "SurvivalUnit")
    enum Unit {
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS);

        final ChronoUnit time;

        Unit(ChronoUnit time) {
            this.time = time;
        }

        static Unit of(ChronoUnit time) {
            return Arrays.stream(values())
                    .filter(unit -> unit.time == time)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Parameter(description = "What lasts. Default: SUBSCRIPTIONS.")
    @QueryParam("of")
    @Nullable SurvivalOf of;

    @Parameter(description = "Whole units that have passed; months by the calendar. Default: MONTH.")
    @QueryParam("unit")
    @Nullable Unit unit;

    @Parameter(description = "Last local day that is known. Default: the last closed one.", example = "2026-06-30")
    @QueryParam("asOf")
    @Nullable LocalDate asOf;

    @Parameter(
            description =
                    "An attribute of the profile on that day, or `plan` of the subscription: a curve for each value.",
            example = "region")
    @QueryParam("groupBy")
    @Size(min = 1, max = 100) @Nullable String groupBy;

    @Parameter(description = "Only customers who are in this segment on that day.", example = "vip")
    @QueryParam("segment")
    @Size(min = 1, max = 100) @Nullable String segment;

    @Parameter(description = "Coverage of intervals. Default: 0.95.")
    @QueryParam("level")
    @DecimalMin("0.5") @DecimalMax("0.999") @Nullable Double level;

    @Parameter(description = "Horizon of the restricted mean in units. Default: as far as all curves reach.")
    @QueryParam("horizon")
    @Min(1) @Max(100_000) @Nullable Integer horizon;

    @Parameter(description = "Width of the intervals of tenure in which hazards are told, in units. Default: 1.")
    @QueryParam("hazardWidth")
    @Min(1) @Max(100_000) @Nullable Integer width;
}
