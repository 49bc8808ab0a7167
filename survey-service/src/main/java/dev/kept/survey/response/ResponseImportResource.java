// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.bulk.BulkImportView;
import dev.kept.restkit.bulk.BulkImports;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.page.Page;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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

@Path("/api/v1/response-imports")
@Tag(name = "Responses")
@Produces("application/json")
class ResponseImportResource {

    private final BulkImports imports;
    private final AnswerableSurveys surveys;

    ResponseImportResource(BulkImports imports, AnswerableSurveys surveys) {
        this.imports = imports;
        this.surveys = surveys;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "importResponses",
            summary = "Import responses",
            description = "CSV: the columns externalId, answeredAt, customerId or customerExternalId, channel, weight,"
                    + " language, and one column per question key (for MATRIX and CONTACT one per item, `key.item`); a"
                    + " cell is a score, the key of a choice (several, or a ranking, as `a|b`), a number, a date, a text,"
                    + " or a missing code; an empty cell is the question's code for blank."
                    + " NDJSON: each line is the body of createResponse. externalId and answeredAt are required in"
                    + " every row. A known externalId with the same content changes nothing, with other content it"
                    + " corrects the response.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location names the import.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BulkImportView.class)))
    @APIResponse(responseCode = "409", description = "survey-not-published")
    public RestResponse<BulkImportView> start(
            @RestHeader("Content-Type") String contentType,
            @Parameter(
                            description = "Key of the survey; required for CSV, for NDJSON what its rows leave out.",
                            example = "airport-2017")
                    @RestQuery
                    @Nullable String survey,
            @Parameter(description = "Version of the survey. Default: the published one.") @RestQuery @Nullable Integer version,
            @Parameter(
                            description = "Channel of rows that name none. Default: other.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "email",
                                                "sms",
                                                "link",
                                                "qr",
                                                "in-app",
                                                "phone",
                                                "face-to-face",
                                                "web",
                                                "other"
                                            }))
                    @RestQuery
                    @Nullable String channel,
            @Parameter(description = "Whether columns that are no questions are left out instead of refused.")
                    @RestQuery
                    @Nullable Boolean ignoreUnknownColumns,
            InputStream body)
            throws IOException {
        ImportParameters parameters =
                new ImportParameters(survey, version, channel, Boolean.TRUE.equals(ignoreUnknownColumns));
        parameters.requireKnownChannel();
        BufferedInputStream upload = new BufferedInputStream(body, CsvColumns.LONGEST);
        boolean csv = contentType.startsWith("text/csv");
        if (csv || survey != null) {
            AnswerableSurvey answered = parameters.survey(surveys);
            if (csv && !parameters.ignoreUnknownColumns()) {
                CsvColumns.requireKnown(upload, answered.questions());
            }
        }
        return imports.start(ResponseImport.KIND, upload, contentType, parameters.asMap());
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("feedback:write")
    @Operation(operationId = "getResponseImport", summary = "Read how far an import of responses is")
    public BulkImportView get(@RestPath String importId) {
        return imports.get(ResponseImport.KIND, importId);
    }

    @DELETE
    @Path("/{importId}")
    @RolesAllowed("feedback:write")
    @Operation(
            operationId = "cancelResponseImport",
            summary = "End an import of responses early",
            description = "What it has stored stays.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BulkImportView.class)))
    @APIResponse(responseCode = "409", description = "import-finished")
    public BulkImportView cancel(@RestPath String importId) {
        return imports.cancel(ResponseImport.KIND, importId);
    }

    @GET
    @Path("/{importId}/results")
    @RolesAllowed("feedback:write")
    @Operation(operationId = "listResponseImportResults", summary = "List what became of the lines of an import")
    public Page<BulkResult> results(
            @RestPath String importId,
            @Parameter(schema = @Schema(enumeration = {"created", "updated", "unchanged", "failed"}))
                    @RestQuery
                    @Nullable String status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return imports.results(ResponseImport.KIND, importId, status, cursor, limit);
    }
}
