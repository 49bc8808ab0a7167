// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an export of tenures may say. A cursor keeps the day of its first run. */
class TenureParameters {

    @Parameter(description = "What lasts. Default: SUBSCRIPTIONS.")
    @QueryParam("of")
    @Nullable SurvivalOf of;

    @Parameter(
            description =
                    "Unit of `tenure` and `entry`: whole ones that have passed; months by the calendar. Default: DAY.")
    @QueryParam("unit")
    SurvivalParameters.@Nullable Unit unit;

    @Parameter(
            description =
                    "Last local day that is known: whatever lasts longer is cut there. Default: the last closed one.",
            example = "2026-06-30")
    @QueryParam("asOf")
    @Nullable LocalDate asOf;

    @Parameter(
            description = "The first day from which everything was seen. What began before is left-truncated: it is in"
                    + " the table because it lasted until then, `entry` says how long it had lasted. Default: the day"
                    + " of the first order for BUYERS; for SUBSCRIPTIONS none, as they state their first day.",
            example = "2024-01-01")
    @QueryParam("observedFrom")
    @Nullable LocalDate observedFrom;

    @Parameter(
            description = "Attributes of the profile on that day that become columns, at most 20. Default: the"
                    + " dimensions that the tenant has declared.",
            example = "region,acquisitionChannel")
    @QueryParam("attributes")
    @Size(min = 1, max = 2000) @Nullable String attributes;

    @Parameter(description = "Only customers who are in this segment on that day.", example = "vip")
    @QueryParam("segment")
    @Size(min = 1, max = 100) @Nullable String segment;

    @Parameter(description = "The `Next-Cursor` of the run before.")
    @QueryParam("cursor")
    @Nullable String cursor;

    @Parameter(description = "Customers of one run, 1 to 100000; default 1000.")
    @QueryParam("limit")
    @Nullable Integer limit;
}
