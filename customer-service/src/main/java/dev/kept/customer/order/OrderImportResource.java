// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import static dev.kept.customer.order.OrderImport.KIND;

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

@Path("/api/v1/order-imports")
@Produces("application/json")
@Tag(name = "Imports")
class OrderImportResource {

    private final AuditedImports starts;
    private final BulkImports imports;

    OrderImportResource(AuditedImports starts, BulkImports imports) {
        this.starts = starts;
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createOrderImport",
            summary = "Import orders",
            description =
                    "Each order is recorded, or corrected if it is known by its externalId; an equal one changes nothing."
                            + "\n\nCSV columns: externalId, customerExternalId (or customerId), orderedAt, currency, and either"
                            + " amount and cost, or one row per line of the order with product, category, productLine, quantity,"
                            + " unitPrice or lineAmount, and cost. The rows of an order must stand together; what is not a line"
                            + " is taken from the first of them. Times are instants, or dates or dates and times in the"
                            + " tenant's zone."
                            + "\n\nNDJSON: one body of createOrder per line, with its externalId.")
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
                                                "externalId,customerExternalId,orderedAt,product,quantity,unitPrice\n53"
                                                        + "6365,C-17850,2010-12-01 08:26,85123A,6,2.55\n536365,C-17850,2010-12-01"
                                                        + " 08:26,71053,6,3.39\n"),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = String.class),
                                        example =
                                                "{\"externalId\":\"536365\",\"customerExternalId\":\"C-17850\",\"ordere"
                                                        + "dAt\":\"2010-12-01T08:26:00Z\",\"amount\":{\"amount\":\"35.64\",\"curr"
                                                        + "ency\":\"CNY\"}}\n")
                            })
                    InputStream file) {
        return starts.start(KIND, file, contentType, Map.of());
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "getOrderImport", summary = "See how far an import of orders is")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "listOrderImportResults",
            summary = "List what became of each row of an import of orders",
            description = "In the order of the file; a row of several lines is named by its first one.")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(description = "Only these: created, updated, unchanged or failed.") @RestQuery @Nullable String status,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        return imports.results(KIND, importId, status, cursor, limit);
    }
}
