// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static dev.kept.customer.complaint.ComplaintImport.KIND;

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

@Path("/api/v1/complaint-imports")
@Produces("application/json")
@Tag(name = "Imports")
class ComplaintImportResource {

    private final AuditedImports starts;
    private final BulkImports imports;

    ComplaintImportResource(AuditedImports starts, BulkImports imports) {
        this.starts = starts;
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createComplaintImport",
            summary = "Import complaints",
            description =
                    "Each complaint is recorded, or corrected if it is known by its externalId; an equal one changes"
                            + " nothing.\n\nCSV columns: externalId, customerExternalId (or customerId), openedAt, channel,"
                            + " category, severity, subject, text, product, orderExternalId (or orderId), agentExternalId (or"
                            + " agentId), teamId, firstRespondedAt, investigatingAt, resolvedAt, followedUpAt, closedAt,"
                            + " solution, compensation, currency. Times are instants, or dates or dates and times in the"
                            + " tenant's zone.\n\nNDJSON: one body of createComplaint per line, with its externalId.")
    @APIResponseSchema(value = BulkImportView.class, responseCode = "202", responseDescription = "Accepted")
    public RestResponse<BulkImportView> create(
            @Parameter(hidden = true) @RestHeader("Content-Type") String contentType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(implementation = String.class),
                                        example = """
                                                externalId,customerExternalId,openedAt,severity,category,resolvedAt
                                                T-1,C-17850,2024-03-08 09:30,HIGH,delivery,2024-03-11 08:00
                                                """),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = String.class),
                                        example = """
                                                {"externalId":"T-1","customerExternalId":"C-17850","openedAt":"2024-03-08T09:30:00Z","severity":"HIGH"}
                                                """)
                            })
                    InputStream file) {
        return starts.start(KIND, file, contentType, Map.of());
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "getComplaintImport", summary = "See how far an import of complaints is")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "listComplaintImportResults",
            summary = "List what became of each row of an import of complaints",
            description = "In the order of the file.")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(description = "Only these: created, updated, unchanged or failed.") @RestQuery @Nullable String status,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        return imports.results(KIND, importId, status, cursor, limit);
    }
}
