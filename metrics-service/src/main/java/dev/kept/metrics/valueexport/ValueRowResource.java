// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import dev.kept.metrics.export.ExportAnswers;
import dev.kept.metrics.export.ExportFormat;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Values for the tools of analysts. */
@Path("/api/v1/value-exports/{exportKey}")
@Tag(name = "Exports")
class ValueRowResource {

    private static final String ABOUT =
            "Begin without a cursor, keep the `Next-Cursor` of each answer and come again with"
                    + " it, at once while `Has-More` is true. The first runs give every value; later ones those that are another"
                    + " than before: a late or corrected fact, a day that closed, another definition. A row replaces the one of the"
                    + " same `key`, its `version` grows; where `deleted` is true there is no such group any more. A row is a metric"
                    + " in a named definition, a period and a group, with value, numerator, denominator, n, the 95 % interval,"
                    + " whether the period is `partial`, and how far it was known: `asOf` is the last closed day, `watermark` the"
                    + " number of events applied by source.";

    private final ValueRuns runs;
    private final Caller caller;

    ValueRowResource(ValueRuns runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @GET
    @Path("/rows.csv")
    @Produces("text/csv")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "exportValuesAsCsv",
            summary = "Which values have changed, as CSV",
            description =
                    ABOUT + " `group` is JSON. A text that a spreadsheet would compute has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The rows, in the order of their changes.",
            headers = {
                @Header(
                        name = "Next-Cursor",
                        description = "What the next run begins with.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Has-More",
                        description = "Whether there is more already.",
                        schema = @Schema(type = SchemaType.BOOLEAN))
            },
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public RestResponse<StreamingOutput> csv(
            @Parameter(example = "warehouse") @RestPath String exportKey,
            @Parameter(description = "The `Next-Cursor` of the run before.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Rows of one run, 1 to 100000; default 1000.") @RestQuery @Nullable Integer limit) {
        return ExportAnswers.of(
                runs.run(caller.tenant(), exportKey, cursor, limit), ExportFormat.CSV, exportKey + ".csv");
    }

    @GET
    @Path("/rows.ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "exportValuesAsNdjson",
            summary = "Which values have changed, one JSON document a line",
            description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = "The rows, in the order of their changes.",
            headers = {
                @Header(
                        name = "Next-Cursor",
                        description = "What the next run begins with.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Has-More",
                        description = "Whether there is more already.",
                        schema = @Schema(type = SchemaType.BOOLEAN))
            },
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class)))
    public RestResponse<StreamingOutput> ndjson(
            @Parameter(example = "warehouse") @RestPath String exportKey,
            @Parameter(description = "The `Next-Cursor` of the run before.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Rows of one run, 1 to 100000; default 1000.") @RestQuery @Nullable Integer limit) {
        return ExportAnswers.of(
                runs.run(caller.tenant(), exportKey, cursor, limit), ExportFormat.NDJSON, exportKey + ".ndjson");
    }
}
