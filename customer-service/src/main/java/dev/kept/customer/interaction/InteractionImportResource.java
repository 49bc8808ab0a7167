// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import static dev.kept.customer.interaction.InteractionImport.KIND;

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

@Path("/api/v1/interaction-imports")
@Produces("application/json")
@Tag(name = "Imports")
class InteractionImportResource {

    private final AuditedImports starts;
    private final BulkImports imports;

    InteractionImportResource(AuditedImports starts, BulkImports imports) {
        this.starts = starts;
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createInteractionImport",
            summary = "Import interactions",
            description =
                    "Each interaction is recorded, or corrected if it is known by its externalId; an equal one changes"
                            + " nothing.\n\nCSV columns: externalId, customerExternalId (or customerId), channel, touchpoint,"
                            + " direction, startedAt, durationSeconds, agentId, outcome, firstResponseAt,"
                            + " resolvedOnFirstContact, summary. Times are instants, or dates or dates and times in the"
                            + " tenant's zone.\n\nNDJSON: one body of createInteraction per line, with its externalId.")
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
                                                "externalId,customerExternalId,channel,direction,startedAt,durationSeconds\ncall-88123,"
                                                        + "C-17850,PHONE,INBOUND,2024-03-08 09:30,310\n"),
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(implementation = String.class),
                                        example =
                                                "{\"externalId\":\"call-88123\",\"customerExternalId\":\"C-17850\",\"channel\":\"PHONE\","
                                                        + "\"direction\":\"INBOUND\",\"startedAt\":\"2024-03-08T09:30:00Z\"}\n")
                            })
                    InputStream file) {
        return starts.start(KIND, file, contentType, Map.of());
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "getInteractionImport", summary = "See how far an import of interactions is")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "listInteractionImportResults",
            summary = "List what became of each row of an import of interactions",
            description = "In the order of the file.")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(description = "Only these: created, updated, unchanged or failed.") @RestQuery @Nullable String status,
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        return imports.results(KIND, importId, status, cursor, limit);
    }
}
