// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import static dev.kept.customer.exchangerate.ExchangeRateImport.KIND;

import dev.kept.customer.imports.AuditedImports;
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

@Path("/api/v1/exchange-rate-imports")
@Produces("application/json")
@Tag(name = "Imports")
class ExchangeRateImportResource {

    private final AuditedImports starts;
    private final BulkImports imports;

    ExchangeRateImportResource(AuditedImports starts, BulkImports imports) {
        this.starts = starts;
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createExchangeRateImport",
            summary = "Import exchange rates",
            description =
                    "Each row records a rate, or corrects the one of its currency and day; an equal row changes nothing."
                            + "\n\nCSV columns: currency, validFrom, rate."
                            + "\n\nNDJSON: one body of createExchangeRate per line.")
    @APIResponseSchema(value = BulkImportView.class, responseCode = "202", responseDescription = "Accepted")
    public RestResponse<BulkImportView> create(
            @Parameter(hidden = true) @RestHeader("Content-Type") String contentType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(implementation = String.class),
                                        example = "currency,validFrom,rate\nUSD,2026-01-01,7.0835\n"),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = String.class),
                                        example =
                                                "{\"currency\":\"USD\",\"validFrom\":\"2026-01-01\",\"rate\":\"7.0835\"}\n")
                            })
                    InputStream file) {
        return starts.start(KIND, file, contentType, Map.of());
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "getExchangeRateImport", summary = "See how far an import of exchange rates is")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "listExchangeRateImportResults",
            summary = "List what became of each row of an import of exchange rates",
            description = "In the order of the file; a row of several lines is named by its first one.")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(description = "Only these: created, updated, unchanged or failed.") @RestQuery @Nullable String status,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        return imports.results(KIND, importId, status, cursor, limit);
    }
}
