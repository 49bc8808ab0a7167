// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which members of what. */
class MembersParameters {

    /** Set by the resource, whose parameter it is too. */
    ViewpointParameters viewpoint = new ViewpointParameters();

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
