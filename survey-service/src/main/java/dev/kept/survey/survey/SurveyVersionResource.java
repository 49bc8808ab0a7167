// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/surveys/{surveyId}/versions")
@Tag(name = "Surveys")
class SurveyVersionResource {

    private final SurveyService surveys;
    private final Cursors cursors;

    SurveyVersionResource(SurveyService surveys, Cursors cursors) {
        this.surveys = surveys;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listSurveyVersions", summary = "List the versions of a survey, oldest first")
    public Page<SurveyVersionView> list(
            @RestPath String surveyId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "survey versions " + surveyId;
        int after = cursors.decode(cursor, fingerprint)
                .map(keys -> Integer.valueOf(keys.get(0)))
                .orElse(0);
        SurveyService.Versions state = surveys.versions(surveyId, after, count + 1);
        return Page.of(
                state.versions(),
                count,
                last -> cursors.encode(fingerprint, String.valueOf(last.number())),
                version -> SurveyVersionView.of(state.survey(), version));
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createSurveyVersion",
            summary = "Create the next draft of a survey",
            description = "A copy of the latest published version, to be changed and published.")
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SurveyVersionView.class)))
    @APIResponse(responseCode = "409", description = "survey-has-draft, survey-not-published, survey-closed")
    public RestResponse<SurveyVersionView> create(@RestPath String surveyId) {
        SurveyState state = surveys.openDraft(surveyId);
        String location =
                "/api/v1/surveys/" + surveyId + "/versions/" + state.version().number();
        return RestResponse.ResponseBuilder.<SurveyVersionView>create(RestResponse.Status.CREATED)
                .header("Location", location)
                .entity(SurveyVersionView.of(state.survey(), state.version()))
                .build();
    }

    @GET
    @Path("/{version}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getSurveyVersion", summary = "Read a version of a survey")
    public SurveyVersionView get(@RestPath String surveyId, @RestPath int version) {
        SurveyState state = surveys.getVersion(surveyId, version);
        return SurveyVersionView.of(state.survey(), state.version());
    }
}
