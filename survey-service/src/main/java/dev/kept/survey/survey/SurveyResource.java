// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.mergepatch.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/surveys")
@Tag(name = "Surveys")
class SurveyResource {

    private final SurveyService surveys;
    private final NewSurveys newSurveys;
    private final MergePatch mergePatch;
    private final Cursors cursors;

    SurveyResource(SurveyService surveys, NewSurveys newSurveys, MergePatch mergePatch, Cursors cursors) {
        this.surveys = surveys;
        this.newSurveys = newSurveys;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listSurveys", summary = "List surveys")
    public Page<SurveyView> list(
            @RestQuery @Nullable SurveyStatus status,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"createdAt", "-createdAt", "key", "-key"},
                                            defaultValue = "-createdAt"))
                    @RestQuery
                    @Nullable String sort,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        SurveySort order = SurveySort.of(sort);
        int count = Limits.of(limit);
        String fingerprint = "surveys " + status + " " + order;
        var found =
                surveys.list(status, order, cursors.decode(cursor, fingerprint).orElse(null), count + 1);
        return Page.of(
                found,
                count,
                last -> cursors.encode(fingerprint, order.valueOf(last), last.id()),
                SurveyView::withoutQuestions);
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createSurvey",
            summary = "Create a survey with its first draft",
            description = "From questions of its own, or from a template.")
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "survey-key-taken")
    public RestResponse<SurveyView> create(@NotNull @Valid NewSurvey survey) {
        return created(surveys.create(survey.key(), newSurveys.questionnaire(survey)));
    }

    @GET
    @Path("/{surveyId}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getSurvey", summary = "Read a survey with its latest version")
    public RestResponse<SurveyView> get(@RestPath String surveyId) {
        return answer(surveys.get(surveyId));
    }

    @PATCH
    @Path("/{surveyId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "updateSurvey",
            summary = "Change the draft of a survey",
            description = "A merge patch: members that are named change, others stay as they are.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = DraftContent.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "survey-not-draft, survey-closed")
    public RestResponse<SurveyView> update(
            @RestPath String surveyId, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return answer(
                surveys.changeDraft(surveyId, ifMatch, draft -> mergePatch.apply(patch, draft, DraftContent.class)));
    }

    @DELETE
    @Path("/{surveyId}")
    @RolesAllowed("surveys:write")
    @Operation(operationId = "deleteSurvey", summary = "Delete a survey that was never published")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = "survey-was-published")
    public void delete(@RestPath String surveyId, @RestHeader("If-Match") @Nullable String ifMatch) {
        surveys.delete(surveyId, ifMatch);
    }

    @POST
    @Path("/{surveyId}/publication")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "publishSurvey",
            summary = "Publish the draft of a survey",
            description = "From here on the version never changes, and new responses answer it. Defaults of scales are"
                    + " written into it.")
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "survey-not-draft, survey-closed")
    public RestResponse<SurveyView> publish(@RestPath String surveyId) {
        return answer(surveys.publish(surveyId));
    }

    @GET
    @Path("/{surveyId}/publication-check")
    @RolesAllowed("surveys:read")
    @Operation(
            operationId = "checkSurvey",
            summary = "Ask whether the draft of a survey can be published",
            description = "Names what publishSurvey would refuse, and changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Checked.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublicationCheck.class)))
    @APIResponse(responseCode = "409", description = "survey-not-draft, survey-closed")
    public PublicationCheck check(@RestPath String surveyId) {
        return PublicationCheck.of(surveys.faults(surveyId));
    }

    @POST
    @Path("/{surveyId}/closure")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "closeSurvey",
            summary = "Close a survey",
            description = "It takes no further responses; those that it has can still be corrected.")
    @APIResponse(
            responseCode = "200",
            description = "Closed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "survey-not-published, survey-closed")
    public RestResponse<SurveyView> close(@RestPath String surveyId) {
        return answer(surveys.close(surveyId));
    }

    @GET
    @Path("/{surveyId}/document")
    @RolesAllowed("surveys:read")
    @Operation(
            operationId = "exportSurvey",
            summary = "Read a survey as one document",
            description =
                    "All that a version says, to be kept or imported elsewhere: without ids, dates and responses.")
    public SurveyDocument export(
            @RestPath String surveyId,
            @Parameter(description = "Number of the version. Default: the latest, draft or published.")
                    @RestQuery
                    @Nullable Integer version) {
        return SurveyDocument.of(version == null ? surveys.get(surveyId) : surveys.getVersion(surveyId, version));
    }

    @POST
    @Path("/{surveyId}/copies")
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "copySurvey",
            summary = "Create a survey that says what this one says",
            description = "A draft with the latest version's questions and design; responses stay with the original.")
    @APIResponse(
            responseCode = "201",
            description = "Created; Location names the copy.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "survey-key-taken")
    public RestResponse<SurveyView> copy(@RestPath String surveyId, @NotNull @Valid SurveyCopy copy) {
        Questionnaire original = surveys.get(surveyId).version().questionnaire();
        // Keys of before mean something only beside the versions that had them.
        Questionnaire says = original.designed(original.design().withFormerKeys(Map.of()));
        return created(surveys.create(copy.key(), copy.title() == null ? says : says.titled(copy.title())));
    }

    @GET
    @Path("/{surveyId}/question-mapping")
    @RolesAllowed("surveys:read")
    @Operation(
            operationId = "getQuestionMapping",
            summary = "Read how the questions of a survey's versions belong together",
            description =
                    "Events and figures know each of them by one key, the one that it had first, so that a figure spans"
                            + " versions. Where a version measures something else than the one before it, that is said here.")
    public QuestionMapping mapping(@RestPath String surveyId) {
        return QuestionMapping.of(surveyId, surveys.published(surveyId));
    }

    /** The answer to whatever created a survey. */
    static RestResponse<SurveyView> created(SurveyState created) {
        return RestResponse.ResponseBuilder.<SurveyView>create(RestResponse.Status.CREATED)
                .header("Location", "/api/v1/surveys/" + created.survey().id())
                .header("ETag", ETags.of(created.survey().version()))
                .entity(created.view())
                .build();
    }

    private static RestResponse<SurveyView> answer(SurveyState state) {
        return RestResponse.ResponseBuilder.ok(state.view())
                .header("ETag", ETags.of(state.survey().version()))
                .build();
    }
}
