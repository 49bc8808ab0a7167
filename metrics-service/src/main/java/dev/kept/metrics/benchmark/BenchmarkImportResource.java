// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import static dev.kept.metrics.benchmark.BenchmarkImport.KIND;

import dev.kept.restkit.bulk.BulkImportView;
import dev.kept.restkit.bulk.BulkImports;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/benchmark-imports")
@Produces("application/json")
@Tag(name = "Benchmarks")
class BenchmarkImportResource {

    private final BulkImports imports;

    BenchmarkImportResource(BulkImports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "createBenchmarkImport",
            summary = "Import published values of others",
            description =
                    "Each row adds the value of a period to a series that is recorded, or replaces it; an equal row"
                            + " changes nothing.\n\nCSV columns: series, start, end (the first day after the period), value, n."
                            + "\n\nNDJSON: the same members.")
    @APIResponseSchema(value = BulkImportView.class, responseCode = "202", responseDescription = "Accepted")
    public RestResponse<BulkImportView> create(
            @Parameter(hidden = true) @RestHeader("Content-Type") String contentType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(implementation = String.class),
                                        example =
                                                "series,start,end,value,n\nretail-retention,2025-01-01,2026-01-01,0.62,412\n"),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = String.class),
                                        example =
                                                "{\"series\":\"retail-retention\",\"start\":\"2025-01-01\",\"end\":\"2026-01-01\",\"value\":\"0.62\"}\n")
                            })
                    InputStream file) {
        return imports.start(KIND, file, contentType, Map.of());
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "getBenchmarkImport",
            summary = "See how far an import of published values is",
            description = "Its status and how many rows became what so far.")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "listBenchmarkImportResults",
            summary = "List what became of each row of an import of published values",
            description = "In the order of the file.")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(description = "Only these: created, updated, unchanged or failed.") @RestQuery @Nullable String status,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        return imports.results(KIND, importId, status, cursor, limit);
    }
}
