// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/surveys/{surveyId}")
@Tag(name = "Responses")
class ResponseExportResource {

    private final ResponseExport export;
    private final Caller caller;

    ResponseExportResource(ResponseExport export, Caller caller) {
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Path("/responses.csv")
    @Produces("text/csv")
    @RolesAllowed("feedback:read")
    @Operation(
            operationId = "exportResponsesAsCsv",
            summary = "All responses of a survey as a table",
            description = "In the order of their recording; the columns of an import of responses, which takes the file"
                    + " back with ignoreUnknownColumns=true. A text that a spreadsheet would compute has an apostrophe"
                    + " before it. Texts are masked without the scope customers:pii.")
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public RestResponse<StreamingOutput> csv(
            @RestPath String surveyId,
            @Parameter(description = "The version whose questions are the columns. Default: the published one.")
                    @RestQuery
                    @Nullable Integer version) {
        return file(export.csv(surveyId, version, caller), surveyId + ".csv");
    }

    @GET
    @Path("/responses.ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed("feedback:read")
    @Operation(
            operationId = "exportResponsesAsNdjson",
            summary = "All responses of a survey, one JSON document a line",
            description = "In the order of their recording, each as getResponse tells it.")
    @APIResponse(
            responseCode = "200",
            description = "The lines.",
            content =
                    @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = ResponseView.class)))
    public RestResponse<StreamingOutput> ndjson(@RestPath String surveyId) {
        return file(export.ndjson(surveyId, caller), surveyId + ".ndjson");
    }

    private static RestResponse<StreamingOutput> file(ResponseExport.Lines lines, String name) {
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(lines::writeTo)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
