// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import static dev.kept.customer.cost.CostImport.KIND;

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

@Path("/api/v1/cost-imports")
@Produces("application/json")
@Tag(name = "Imports")
class CostImportResource {

    private final AuditedImports starts;
    private final BulkImports imports;

    CostImportResource(AuditedImports starts, BulkImports imports) {
        this.starts = starts;
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createCostImport",
            summary = "Import costs",
            description =
                    "Each row records a cost, or corrects the one with its externalId; an equal row changes nothing."
                            + "\n\nCSV columns: externalId, type, amount, currency, incurredOn (or from and to), channel, campaignId, customerExternalId (or customerId), segment, note."
                            + "\n\nNDJSON: one body of createCost per line, with its externalId.")
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
                                                "externalId,type,amount,incurredOn,channel\nINV-2024-0311,MARKETING,1200.50,2024-03-11,search\n"),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = String.class),
                                        example =
                                                "{\"externalId\":\"INV-2024-0311\",\"type\":\"MARKETING\",\"amount\":{\"amount\":\"1200.50\",\"currency\":\"CNY\"},\"incurredOn\":\"2024-03-11\"}\n")
                            })
                    InputStream file) {
        return starts.start(KIND, file, contentType, Map.of());
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "getCostImport", summary = "See how far an import of costs is")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "listCostImportResults",
            summary = "List what became of each row of an import of costs",
            description = "In the order of the file; a row of several lines is named by its first one.")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(description = "Only these: created, updated, unchanged or failed.") @RestQuery @Nullable String status,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        return imports.results(KIND, importId, status, cursor, limit);
    }
}
