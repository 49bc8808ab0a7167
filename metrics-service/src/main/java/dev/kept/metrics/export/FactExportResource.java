// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
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

/** Facts for the tools of analysts. */
@Path("/api/v1/fact-exports")
@Tag(name = "Exports", description = "Facts and figures for the tools of analysts.")
class FactExportResource {

    private static final String ABOUT =
            "Begin without a cursor, keep the `Next-Cursor` of each answer and come again with"
                    + " it, at once while `Has-More` is true: each fact comes once, also while others are being stored. A row"
                    + " replaces an earlier one of the same `key`; where `deleted` is true it goes, and where its `entityId` is"
                    + " the customer's, all rows of the customer go.";

    private final FactExport export;
    private final Caller caller;

    FactExportResource(FactExport export, Caller caller) {
        this.export = export;
        this.caller = caller;
    }

    /** A table that can be exported. */
    @Schema(name = "ExportTable", description = "A table that can be exported.")
    record TableView(
            @Schema(examples = "orders") String name,

            @Schema(description = "Its columns behind those that all tables have.")
            List<String> columns) {}

    @GET
    @Produces("application/json")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listExportTables",
            summary = "List the tables that can be exported",
            description = "Each has the columns key, customerId, entityId, version, deleted, occurredAt and recordedAt,"
                    + " then its own.")
    public Page<TableView> tables() {
        return new Page<>(
                ExportTable.ALL.values().stream()
                        .map(table -> new TableView(
                                table.name(), List.copyOf(table.columns().keySet())))
                        .toList(),
                PageInfo.last());
    }

    @GET
    @Path("/{exportTable}/rows.csv")
    @Produces("text/csv")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "exportFactsAsCsv",
            summary = "What has changed in a table of facts, as CSV",
            description = ABOUT + " A text that a spreadsheet would compute has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The rows, in the order of their arrival.",
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
            @Parameter(example = "orders") @RestPath String exportTable,
            @Parameter(description = "The `Next-Cursor` of the run before.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Rows of one run, 1 to 100000; default 1000.") @RestQuery @Nullable Integer limit) {
        return ExportAnswers.of(
                export.run(caller.tenant(), exportTable, cursor, limit), ExportFormat.CSV, exportTable + ".csv");
    }

    @GET
    @Path("/{exportTable}/rows.ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "exportFactsAsNdjson",
            summary = "What has changed in a table of facts, one JSON document a line",
            description = ABOUT + " `data` is all that was told.")
    @APIResponse(
            responseCode = "200",
            description = "The rows, in the order of their arrival.",
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
            @Parameter(example = "orders") @RestPath String exportTable,
            @Parameter(description = "The `Next-Cursor` of the run before.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Rows of one run, 1 to 100000; default 1000.") @RestQuery @Nullable Integer limit) {
        return ExportAnswers.of(
                export.run(caller.tenant(), exportTable, cursor, limit), ExportFormat.NDJSON, exportTable + ".ndjson");
    }
}
