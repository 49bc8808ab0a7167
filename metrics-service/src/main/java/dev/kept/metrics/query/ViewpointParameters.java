// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** From where values and members are looked at, and whose they are. */
class ViewpointParameters {

    @QueryParam("zone")
    @Parameter(
            description = "Time zone of the local days; default: the tenant's own. Another one is computed from the"
                    + " facts while the request waits, up to a number of them.",
            example = "Asia/Shanghai")
    @Nullable String zone;

    @QueryParam("weekStart")
    @Parameter(
            description = "First day of a week; default: the tenant's own. Another one is computed as another zone is.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"
                            }))
    @Nullable String weekStart;

    @QueryParam("fiscalYearStart")
    @Parameter(
            description = "Month in which the fiscal year begins; default: the tenant's own. Another one is computed"
                    + " as another zone is.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "12"),
            example = "4")
    @Nullable Integer fiscalYearStart;

    @QueryParam("knownAt")
    @Parameter(
            description = "What was answerable at this time: only facts recorded by then count, and days closed by"
                    + " then. Settings and definitions are those of now; of customers erased since nothing is known."
                    + " Computed from the facts while the request waits, up to a number of them.",
            example = "2025-12-03T09:00:00Z")
    @Nullable Instant knownAt;

    @QueryParam("segment")
    @Parameter(
            description =
                    "Key of a segment of the tenant: only the customers are counted who are in it on one day of"
                            + " each period, see `segmentAsOf`; `unknown` for those who are in none, as anonymous respondents are.",
            example = "vip")
    @Nullable String segment;

    @QueryParam("segmentAsOf")
    @Parameter(
            description =
                    "The day of each period on which a customer has to be in the segment, or in those of `groupBy=segment`:"
                            + " the first or the last.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"start", "end"},
                            defaultValue = "start"))
    @Nullable String segmentAsOf;
}
