// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which members of what. */
class MembersParameters {

    @QueryParam("from")
    @Parameter(description = "Start of the period: as in the point.", required = true, example = "2025-11-01")
    @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "End of the period, exclusive: as in the point.", required = true, example = "2025-12-01")
    @Nullable LocalDate to;

    @QueryParam("part")
    @Parameter(
            description = "One of the metric's `memberParts`, or `numerator` or `denominator` where those count"
                    + " customers.",
            required = true,
            example = "lost")
    @Nullable String part;

    @QueryParam("segment")
    @Parameter(
            description = "Key of a segment of the tenant: only the customers are counted who are in it on one day of"
                    + " each period, see `segmentAsOf`. Anonymous respondents are in none.",
            example = "vip")
    @Nullable String segment;

    @QueryParam("segmentAsOf")
    @Parameter(
            description = "The day of each period on which a customer has to be in the segment: the first or the last.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"start", "end"},
                            defaultValue = "start"))
    @Nullable String segmentAsOf;

    @QueryParam("zone")
    @Parameter(description = "As asked of the values.", example = "Asia/Shanghai")
    @Nullable String zone;

    @QueryParam("weekStart")
    @Parameter(
            description = "As asked of the values.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"
                            }))
    @Nullable String weekStart;

    @QueryParam("knownAt")
    @Parameter(
            description = "Those who were counted at this time, as `knownAt` of the values.",
            example = "2025-12-03T09:00:00Z")
    @Nullable Instant knownAt;

    @QueryParam("definition")
    @Parameter(description = "Named definition, for `numerator` and `denominator`.", example = "set-based")
    @Nullable String definition;

    @QueryParam("limit")
    @Parameter(
            description = "Most items of a page.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "`page.nextCursor` of the page before.")
    @Nullable String cursor;
}
