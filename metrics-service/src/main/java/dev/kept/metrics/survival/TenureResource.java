// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import dev.kept.metrics.export.ExportAnswers;
import dev.kept.metrics.export.ExportFormat;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How long each lasted, for survival analysis elsewhere. */
@Path("/api/v1/tenures")
@Tag(name = "Exports")
class TenureResource {

    private static final String ABOUT =
            "One row for each subscription, or for each buyer: its first day `start`; `end`, the"
                    + " first day on which it was over or no longer seen; `observed`, 1 where it was over and 0 where it was cut;"
                    + " `tenure` between them; `entry`, how long it had lasted when it was first seen; `leftTruncated`; the"
                    + " subscription's plan, and attributes of the customer. They are the rows that getSurvivalCurves counts. Begin"
                    + " without a cursor and come again with the `Next-Cursor` while `Has-More` is true; all runs are of the same"
                    + " day.";

    private final TenureExport export;
    private final Caller caller;

    TenureResource(TenureExport export, Caller caller) {
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Path("/rows.csv")
    @Produces("text/csv")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "exportTenuresAsCsv",
            summary = "How long each customer or subscription lasted, as CSV",
            description = ABOUT + " A text that a spreadsheet would compute has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The rows, by customer.",
            headers = {
                @Header(
                        name = "Next-Cursor",
                        description = "What the next run begins with.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Has-More",
                        description = "Whether there is more.",
                        schema = @Schema(type = SchemaType.BOOLEAN))
            },
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public RestResponse<StreamingOutput> csv(@Valid @BeanParam TenureParameters parameters) {
        return ExportAnswers.of(export.run(caller.tenant(), parameters), ExportFormat.CSV, "tenures.csv");
    }

    @GET
    @Path("/rows.ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "exportTenuresAsNdjson",
            summary = "How long each customer or subscription lasted, one JSON document a line",
            description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = "The rows, by customer.",
            headers = {
                @Header(
                        name = "Next-Cursor",
                        description = "What the next run begins with.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Has-More",
                        description = "Whether there is more.",
                        schema = @Schema(type = SchemaType.BOOLEAN))
            },
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class)))
    public RestResponse<StreamingOutput> ndjson(@Valid @BeanParam TenureParameters parameters) {
        return ExportAnswers.of(export.run(caller.tenant(), parameters), ExportFormat.NDJSON, "tenures.ndjson");
    }
}
