// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/survey-documents")
@Tag(name = "Surveys")
class SurveyDocumentResource {

    private final SurveyService surveys;

    SurveyDocumentResource(SurveyService surveys) {
        this.surveys = surveys;
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "importSurvey",
            summary = "Create a survey from a document",
            description = "What exportSurvey gave; the survey begins as a draft.")
    @APIResponse(
            responseCode = "201",
            description = "Created; Location names the survey.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "survey-key-taken")
    public RestResponse<SurveyView> importDocument(@NotNull @Valid SurveyDocument document) {
        if (document.formatVersion() != SurveyDocument.VERSION) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textAt("/formatVersion", "document-version-unknown", SurveyDocument.VERSION)));
        }
        return SurveyResource.created(surveys.create(document.key(), document.questionnaire()));
    }
}
