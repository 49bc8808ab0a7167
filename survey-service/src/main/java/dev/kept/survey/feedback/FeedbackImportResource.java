// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.restkit.bulk.BulkImportView;
import dev.kept.restkit.bulk.BulkImports;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feedback-imports")
@Tag(name = "Feedback")
@Produces("application/json")
class FeedbackImportResource {

    private final BulkImports imports;

    FeedbackImportResource(BulkImports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "importFeedback",
            summary = "Import feedback",
            description =
                    "CSV: the columns source, site, url, rating, ratingMin, ratingMax, text, language, author,"
                            + " customerId or customerExternalId, externalId, occurredAt. NDJSON: each line is the body of"
                            + " createFeedbackItem. externalId and occurredAt are required in every row. A known externalId of"
                            + " the same source with the same content changes nothing, with other content it corrects the item.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location names the import.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BulkImportView.class)))
    public RestResponse<BulkImportView> start(@RestHeader("Content-Type") String contentType, InputStream body) {
        return imports.start(FeedbackImport.KIND, body, contentType, Map.of());
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("feedback:write")
    @Operation(operationId = "getFeedbackImport", summary = "Read how far an import of feedback is")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(FeedbackImport.KIND, importId);
    }

    @DELETE
    @Path("/{importId}")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "cancelFeedbackImport",
            summary = "End an import of feedback early",
            description = "What it has stored stays.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BulkImportView.class)))
    @APIResponse(responseCode = "409", description = "import-finished")
    public BulkImportView cancel(@RestPath String importId) {
        return imports.cancel(FeedbackImport.KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("feedback:write")
    @Operation(operationId = "listFeedbackImportResults", summary = "List what became of the lines of an import")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(schema = @Schema(enumeration = {"created", "updated", "unchanged", "failed"}))
                    @RestQuery
                    @Nullable String status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return imports.results(FeedbackImport.KIND, importId, status, cursor, limit);
    }
}
