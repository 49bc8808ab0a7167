// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which period, of whom. */
class RetentionSheetParameters {

    @QueryParam("from")
    @Parameter(description = "First local day of the period.", required = true, example = "2024-05-01")
    @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The local day after its last.", required = true, example = "2024-06-01")
    @Nullable LocalDate to;
}
