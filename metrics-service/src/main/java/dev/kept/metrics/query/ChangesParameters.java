// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which value the changes are told, and since when. */
class ChangesParameters {

    @QueryParam("knownAt")
    @Parameter(
            description = "The time since when: what was recorded later is told.",
            required = true,
            example = "2025-12-03T09:00:00Z")
    @Nullable Instant knownAt;

    @QueryParam("from")
    @Parameter(description = "Start of the period: as in the point.", required = true, example = "2025-11-01")
    @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "End of the period, exclusive: as in the point.", required = true, example = "2025-12-01")
    @Nullable LocalDate to;

    @QueryParam("definition")
    @Parameter(description = "Named definition of the metric; default: its first.", example = "set-based")
    @Nullable String definition;
}
