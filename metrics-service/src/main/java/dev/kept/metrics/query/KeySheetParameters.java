// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which period. */
class KeySheetParameters {

    @QueryParam("from")
    @Parameter(
            description = "First local day of the period. Default: of the last complete one.",
            example = "2024-05-01")
    @Nullable LocalDate from;

    @QueryParam("grain")
    @Parameter(
            description = "Length of the period.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"day", "week", "month", "quarter", "year", "fiscal-quarter", "fiscal-year"},
                            defaultValue = "month"))
    @Nullable String grain;
}
