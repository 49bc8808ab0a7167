// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import static dev.kept.customer.refund.RefundImport.KIND;

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

@Path("/api/v1/refund-imports")
@Produces("application/json")
@Tag(name = "Imports")
class RefundImportResource {

    private final AuditedImports starts;
    private final BulkImports imports;

    RefundImportResource(AuditedImports starts, BulkImports imports) {
        this.starts = starts;
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createRefundImport",
            summary = "Import refunds",
            description =
                    "Each row records a refund, or corrects the one with its externalId; an equal row changes nothing."
                            + "\n\nCSV columns: externalId, orderExternalId (or orderId), customerExternalId (or customerId)"
                            + " where no order is named, amount, currency, refundedAt, reason. Times are instants, or dates or"
                            + " dates and times in the tenant's zone."
                            + "\n\nNDJSON: one body of createRefund per line, with its externalId.")
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
                                                "externalId,orderExternalId,amount,refundedAt,reason\nC536379,536365,5."
                                                        + "10,2010-12-05,damaged in transit\n"),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = String.class),
                                        example =
                                                "{\"externalId\":\"C536379\",\"orderExternalId\":\"536365\",\"amount\":"
                                                        + "{\"amount\":\"5.10\",\"currency\":\"CNY\"},\"refundedAt\":\"2010-12-05"
                                                        + "T00:00:00Z\"}\n")
                            })
                    InputStream file) {
        return starts.start(KIND, file, contentType, Map.of());
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "getRefundImport", summary = "See how far an import of refunds is")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "listRefundImportResults",
            summary = "List what became of each row of an import of refunds",
            description = "In the order of the file; a row of several lines is named by its first one.")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(description = "Only these: created, updated, unchanged or failed.") @RestQuery @Nullable String status,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        return imports.results(KIND, importId, status, cursor, limit);
    }
}
