// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What can be said about values beside filters. Everything is optional. */
class ValuesParameters {

    /** Set by the resource, whose parameter it is too. */
    ViewpointParameters viewpoint = new ViewpointParameters();

    @QueryParam("from")
    @Parameter(
            description = "First local day. Default: so that the range holds the last 12 complete periods.",
            example = "2025-01-01")
    @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description = "The local day after the last. Default: the end of the last complete period.",
            example = "2026-01-01")
    @Nullable LocalDate to;

    @QueryParam("grain")
    @Parameter(
            description =
                    "Length of each point; `window` takes the whole range as one. Fiscal years begin with the month"
                            + " that the tenant has declared, or `fiscalYearStart`; they are named after the year in which they"
                            + " end.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "day",
                                "week",
                                "month",
                                "quarter",
                                "year",
                                "fiscal-quarter",
                                "fiscal-year",
                                "window"
                            },
                            defaultValue = "month"))
    @Nullable String grain;

    @QueryParam("groupBy")
    @Parameter(
            description =
                    "Dimensions to cut into, separated by commas: those of the metric's `dimensions` (of the tenant and of the"
                            + " metric; `lifecycleStage`: the stage that the customer was in; `segment`: a customer in several"
                            + " counts in each, one in none as `unknown`), and any other attribute that customers have. What"
                            + " the tenant has not declared is computed as another zone is.",
            example = "region,acquisitionChannel")
    @Nullable String groupBy;

    @QueryParam("definition")
    @Parameter(description = "Named definition of the metric; default: its first.", example = "over-start")
    @Nullable String definition;

    @QueryParam("weights")
    @Parameter(
            description =
                    "Weights of the aspects, for definitions that weigh them; they are divided by their sum. Default: those"
                            + " that the answered version of the survey declares (design.aspectWeights), else equal"
                            + " weights of all aspects that occur; `explain.weights` says which.",
            example = "speed:0.5,food:0.3")
    @Nullable String weights;

    @QueryParam("compareTo")
    @Parameter(
            description =
                    "Times to compare each point with, separated by commas, at most 5: `previous` (the period just"
                            + " before), `last-year`, or the first day of a range of the same length.",
            example = "previous,last-year")
    @Nullable String compareTo;

    @QueryParam("level")
    @Parameter(
            description = "Level of the intervals.",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0.5", maximum = "0.9999", defaultValue = "0.95"))
    @Nullable BigDecimal level;

    @QueryParam("intervals")
    @Parameter(
            description =
                    "`customers`: looks at each customer, so that ratios of sums (retention of revenue, order value, revenue per"
                            + " customer) have an interval, too; the customers are the sample, and what one customer does"
                            + " need not be independent. Takes as long as there are customers, and anew for each time that"
                            + " is compared with. `stored`: what is kept anyway.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"stored", "customers"},
                            defaultValue = "stored"))
    @Nullable String intervals;

    @QueryParam("minN")
    @Parameter(
            description = "Points that rest on fewer are marked INSUFFICIENT.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000000000"))
    @Nullable Integer minN;
}
